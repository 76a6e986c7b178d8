import { useState } from "react";
import type { RailGroup } from "./rail-entries.ts";

/** Whether a group of the rail is folded, remembered on this device. The house's settings begin folded. */
export function useFolded(group: RailGroup): [boolean, (isFolded: boolean) => void] {
  const [isFolded, setFolded] = useState(() => remembered(group) ?? group === "house");
  const fold = (next: boolean) => {
    localStorage.setItem(nameOf(group), String(next));
    setFolded(next);
  };
  return [isFolded, fold];
}

function remembered(group: RailGroup): boolean | null {
  const kept = localStorage.getItem(nameOf(group));
  return kept === null ? null : kept === "true";
}

function nameOf(group: RailGroup): string {
  return `mingjing.folded.${group}`;
}
