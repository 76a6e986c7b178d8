/** The sign of the house: a round mirror on its stand. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <circle cx="16" cy="14" r="12" fill="var(--brand)" />
      <circle cx="16" cy="14" r="8.5" fill="var(--brand-soft)" />
      <g stroke="var(--brand)" strokeLinecap="round">
        <path d="M9 16.5c2.3-2 4.7-2 7 0s4.7 2 7 0" strokeWidth="1.6" />
        <path d="M16 26v2m-5 2h10" strokeWidth="2.4" />
      </g>
    </svg>
  );
}
