import { Drawing } from "./Drawing.tsx";

/** A closed door with a light behind it. */
export function ShutDoor() {
  return (
    <Drawing>
      <path d="M20 104h120" />
      <path d="M54 104V20h52v84" fill="var(--surface)" />
      <path d="M62 104V28h36v76" fill="var(--brand-soft)" />
      <circle cx="91" cy="66" r="2.5" stroke="var(--brand)" />
      <path d="M91 69v6" stroke="var(--brand)" />
      <path d="M112 104h12M36 104h10" stroke="var(--brand)" strokeWidth="3" />
    </Drawing>
  );
}
