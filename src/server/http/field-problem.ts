import type { ZodFastifySchemaValidationError } from "fastify-type-provider-zod";

/** One wrong field: where it is (JSON pointer) and what is wrong, as a stable code with its bounds for the translations. */
export type FieldProblem = { at: string; code: string; most?: number; least?: number };

export function fieldProblem({
  instancePath,
  keyword,
  message,
  params,
}: ZodFastifySchemaValidationError): FieldProblem {
  const { maximum, minimum } = params as { maximum?: number; minimum?: number };
  if (keyword === "too_big") return { at: instancePath, code: "too_long", most: maximum };
  if (keyword === "too_small")
    return minimum === 1
      ? { at: instancePath, code: "missing" }
      : { at: instancePath, code: "too_short", least: minimum };
  if (message === "unstorable_character") return { at: instancePath, code: "unstorable_character" };
  if (keyword === "invalid_type" && message?.includes("received undefined"))
    return { at: instancePath, code: "missing" };
  return { at: instancePath, code: "not_valid" };
}
