import { createContext, use } from "react";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import type { FiledStep } from "./file/sections.ts";

/** The deed whose form is open, and what it is about (a promise, a request) where there are several. */
export type OpenDeed = { step: FiledStep; subjectId?: string };

export type Case = {
  view: StaffView;
  deed: OpenDeed | null;
  open(step: FiledStep, subjectId?: string): void;
  close(): void;
  /** Puts words into the reply box, behind what stands there; nothing is sent. */
  say(words: string): void;
};

export const CaseContext = createContext<Case | null>(null);

export function useCase(): Case {
  const context = use(CaseContext);
  if (!context) throw new Error("Parts of a case are drawn inside a CaseWorkspace");
  return context;
}
