import { useEffect, useEffectEvent } from "react";
import { keySequence } from "./key-sequence.ts";

export type Bindings = Record<string, () => void>;

/** Keys for a page. Silent while somebody types or a dialog is open, except those with Ctrl or Cmd. */
export function useKeys(bindings: Bindings): void {
  const act = useEffectEvent((event: KeyboardEvent, press: ReturnType<typeof keySequence>) => {
    const names = Object.keys(bindings).filter((name) => name.startsWith("mod+") || !isBusy(event));
    const name = press(event, names);
    if (!name) return;
    event.preventDefault();
    bindings[name]!();
  });

  useEffect(() => {
    const press = keySequence();
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing) act(event, press);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

const typing = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox]";
const pressing = "button, a, [role=button], [role=tab], [role=menuitem]";

function isBusy(event: KeyboardEvent): boolean {
  if ([...document.querySelectorAll("[role=dialog]")].some((dialog) => dialog.checkVisibility())) return true;
  const target = event.target as Element | null;
  return Boolean(target?.closest(typing) || (event.key === "Enter" && target?.closest(pressing)));
}
