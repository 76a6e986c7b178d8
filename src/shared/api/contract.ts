import type { z } from "zod";
import { type Step, stepRule } from "../complaint-steps.ts";
import type { Permission } from "../roles.ts";

/** Who may call a route. A route without one does not start: everything is refused unless said. */
export type Access =
  | { who: "staff"; permission: Permission; step?: Step; alsoKeys?: true }
  | { who: "signed_in" }
  | { who: "customer"; step?: Step }
  | { who: "supplier"; step?: Step }
  | { who: "public"; because: string };

/** One route: what goes in, what comes out, who may. Server, OpenAPI document and typed client are made from it. */
export type Contract = {
  method: "GET" | "POST" | "PATCH";
  path: string;
  tag: string;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** Not JSON in or out: said here, since the schemas cannot. */
  form?: "multipart" | "events" | "file" | "signed";
};

export function contract<const C extends Contract>(route: C): C {
  return route;
}

/** Access to a step's route: the permission is the one the steps table names. */
export function forStep(step: Step): { who: "staff"; permission: Permission; step: Step } {
  const permission = stepRule(step).permission;
  if (!permission) throw new Error(`${step} is not for staff`);
  return { who: "staff", permission, step };
}
