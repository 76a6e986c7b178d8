import { Drawing } from "./Drawing.tsx";

/** A lens over an empty sheet. */
export function NothingFound() {
  return (
    <Drawing>
      <path d="M44 18h56l16 16v70H44Z" fill="var(--surface)" />
      <path d="M100 18v16h16" />
      <path d="M56 46h34M56 58h22M56 70h16" stroke="var(--line-strong)" />
      <circle cx="94" cy="74" r="18" fill="var(--brand-soft)" stroke="var(--brand)" />
      <path d="m107 87 14 14" stroke="var(--brand)" strokeWidth="3" />
    </Drawing>
  );
}
