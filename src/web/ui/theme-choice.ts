import { useSyncExternalStore } from "react";

/** Light, dark, or as the system says; kept in this browser and shown as `data-theme` on the page. */
export type ThemeChoice = "light" | "dark" | "system";
export type Theme = "light" | "dark";

const key = "mingjing.theme";
const listeners = new Set<() => void>();
let isOnWall = false;
const systemDark = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Call once before the first paint. */
export function applyTheme(): void {
  systemDark().addEventListener("change", show);
  window.addEventListener("storage", (event) => event.key === key && show());
  show();
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(key, choice);
  show();
}

/** What hangs on a wall is dark whatever its reader chose; what is returned brings that back. */
export function darkenForWall(): () => void {
  isOnWall = true;
  show();
  return () => {
    isOnWall = false;
    show();
  };
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(listen, themeChoice);
}

export function useTheme(): Theme {
  return useSyncExternalStore(listen, theme);
}

function show(): void {
  document.documentElement.dataset.theme = theme();
  for (const listener of listeners) listener();
}

function themeChoice(): ThemeChoice {
  const kept = localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

function theme(): Theme {
  if (isOnWall) return "dark";
  const choice = themeChoice();
  if (choice !== "system") return choice;
  return systemDark().matches ? "dark" : "light";
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
