/** The house mark: a bright mirror with a horizon in it. */
export function Mirror() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">
      <circle cx="14" cy="14" r="12" stroke="var(--brand)" strokeWidth="2" />
      <path
        d="M6 16.5c4-2.6 6-2.6 8 0s4 2.6 8 0"
        stroke="var(--brand)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="14" cy="9.5" r="1.8" fill="var(--brand)" />
    </svg>
  );
}
