import { useSyncExternalStore } from "react";
import { keep, kept } from "./device-store.ts";
import { type Page, pageAt } from "./page.ts";

const listeners = new Set<() => void>();
let page = arrive();
let hasTurned = false;

/** The page the address names now. */
export function usePage(): Page {
  return useSyncExternalStore(listen, () => page);
}

export function go(address: string, { isReplacing = false } = {}): void {
  if (isReplacing) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  turn();
  window.scrollTo(0, 0);
}

/** Whether the page was turned since this was last asked; the first page was not. */
export function takeTurn(): boolean {
  const answer = hasTurned;
  hasTurned = false;
  return answer;
}

/** The same page asked for anew: a customer has pasted another link, or gone back. */
export function followAddress(): void {
  window.addEventListener("popstate", turn);
}

function turn(): void {
  page = arrive();
  hasTurned = true;
  for (const tell of listeners) tell();
}

// A token leaves the address bar at once, so that no screenshot and no shared address carries it. A reload finds it
// in this tab's storage.
function arrive(): Page {
  const found = pageAt(window.location);
  if (!("token" in found) || found.name === "approval") return found;
  const place = `token.${found.name}`;
  if (found.token === "") return { ...found, token: String(kept(sessionStorage, place) ?? "") };
  keep(sessionStorage, place, found.token);
  history.replaceState(null, "", window.location.pathname);
  return found;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
