import { Drawing } from "./Drawing.tsx";

/** A mirror on an empty desk, with the morning in it. */
export function ClearDesk() {
  return (
    <Drawing>
      <path d="M16 104h128" />
      <circle cx="80" cy="52" r="36" fill="var(--surface)" />
      <circle cx="80" cy="52" r="29" fill="var(--brand-soft)" stroke="none" />
      <path d="M51 60c10-7 18-7 29 0s20 6 29 0" stroke="var(--brand)" />
      <circle cx="80" cy="44" r="7" stroke="var(--brand)" />
      <path d="M80 29v3M66 35l2 2M94 35l-2 2M62 46h3M95 46h3" stroke="var(--brand)" />
      <path d="M80 88v10M64 104c0-4 7-6 16-6s16 2 16 6" />
      <path d="M124 104V88l6-8 6 8v16M130 80c0-8 5-12 10-13 0 8-4 12-10 13Zm0 2c0-8-5-12-10-13 0 8 4 12 10 13Z" />
    </Drawing>
  );
}
