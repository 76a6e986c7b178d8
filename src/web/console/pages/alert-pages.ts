import { page } from "./inside.ts";

/** Troubles that many share: seeing them, calling everybody, acting on many at once. */
export const alertPages = {
  signals: page("/signals", () => import("../signals/SignalsScreen.tsx"), "SignalsScreen"),
  signal: page("/signals/$number", () => import("../signals/SignalScreen.tsx"), "SignalScreen"),
};
