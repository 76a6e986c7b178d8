import { createContext, use, useSyncExternalStore } from "react";
import type { Reader } from "../../shared/dates.ts";

/** Whose eyes the page is written for: language and the house's time zone. */
export const ReaderContext = createContext<Reader>({ lang: "zh-CN", timeZone: "Asia/Shanghai" });

export function useReader(): Reader {
  return use(ReaderContext);
}

/** The time, renewed every `stepMs`; everything on the page ticks together. */
export function useNow(stepMs = 1_000): Date {
  const tick = useSyncExternalStore(listen, () => Math.floor(Date.now() / stepMs));
  return new Date(tick * stepMs);
}

const listeners = new Set<() => void>();
let timer: number | undefined;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(tellAll, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

function tellAll(): void {
  for (const tell of listeners) tell();
}
