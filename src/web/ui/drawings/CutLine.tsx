import { Drawing } from "./Drawing.tsx";

/** A plug that has come out. */
export function CutLine() {
  return (
    <Drawing>
      <path d="M8 78c20 0 20-18 38-18" />
      <path d="M46 46h14c8 0 14 6 14 14s-6 14-14 14H46Z" fill="var(--surface)" />
      <path d="M74 54h10M74 66h10" stroke="var(--breached)" />
      <path d="M152 42c-20 0-20 18-38 18" />
      <path d="M114 46h-8c-4 0-7 3-7 7v14c0 4 3 7 7 7h8Z" fill="var(--surface)" />
      <path d="M86 36l-4-8M92 34V24M98 36l4-8" stroke="var(--breached)" />
    </Drawing>
  );
}
