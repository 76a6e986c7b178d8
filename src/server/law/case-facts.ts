import { type CelInput, celMap } from "@bufbuild/cel";
import { z } from "zod";
import { anything, type Bindings, type KnownNames } from "./expression.ts";
import { type Facts, factsSchema } from "./facts.ts";
import { reckonings } from "./reckoning.ts";
import type { RulePack } from "./rule-pack.ts";

/** What expressions may name: facts, reckonings, and definitions, each worked out when first asked for. */
export type Vocabulary = { names: KnownNames; bind: (facts: Facts) => Bindings };

export function vocabularyOf(definitions: RulePack["definitions"]): Vocabulary {
  const names: KnownNames = new Map();
  const ways: Record<string, Way> = {};
  for (const [name, schema] of Object.entries(factsSchema.shape)) {
    names.set(name, fieldsOf(schema));
    ways[name] = (facts) => toInput(facts[name as keyof Facts], doubles.has(name));
  }
  for (const [name, reckon] of Object.entries(reckonings)) {
    names.set(name, undefined);
    ways[name] = (facts) => BigInt(reckon(facts));
  }
  for (const { name, is } of definitions) {
    const work = anything(is, names);
    names.set(name, undefined);
    ways[name] = (_, bindings) => work(bindings);
  }
  return { names, bind: bindingOf(ways) };
}

/** The schema without what makes it optional. */
export function plainSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return plainSchema(schema.in as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return plainSchema(schema.unwrap() as z.ZodType);
  return schema;
}

function fieldsOf(schema: z.ZodType): Set<string> | undefined {
  const plain = plainSchema(schema);
  return plain instanceof z.ZodObject ? new Set(Object.keys(plain.shape)) : undefined;
}

/** How a name comes to its value. */
type Way = (facts: Facts, bindings: Bindings) => CelInput;

const factsOfCase = Symbol("facts");
const worked = Symbol("worked");
type Case = Bindings & { [factsOfCase]: Facts; [worked]: Map<string, CelInput> };

// Most rules ask for little, and working everything out beforehand would cost more than all rules together.
function bindingOf(ways: Record<string, Way>): (facts: Facts) => Bindings {
  const prototype = {};
  for (const [name, way] of Object.entries(ways)) {
    Object.defineProperty(prototype, name, {
      get(this: Case) {
        let value = this[worked].get(name);
        if (value === undefined) {
          value = way(this[factsOfCase], this);
          this[worked].set(name, value);
        }
        return value;
      },
    });
  }
  return (facts) => Object.assign(Object.create(prototype), { [factsOfCase]: facts, [worked]: new Map() });
}

// Facts that may have a fraction even where they happen to have none.
const doubles = new Set(["affected_ratio", "ship_promise_hours"]);

function toInput(value: unknown, isDouble = false): CelInput {
  if (typeof value === "number") return isDouble ? value : BigInt(Math.trunc(value));
  if (typeof value !== "object" || value === null) return value as CelInput;
  if (Array.isArray(value)) return value.map((each) => toInput(each));
  return celMap(new Map(Object.entries(value).map(([key, each]) => [key, toInput(each)])));
}
