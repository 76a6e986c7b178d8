import { type CelInput, CelScalar, celEnv, celFunc, isCelError, parse, plan } from "@bufbuild/cel";
import { afterRest, dayOf, daysAfter, minutesBetween, monthsAfter, workingDaysAfter } from "./days.ts";
import { shareOf } from "./reckoning.ts";

/** Names and their values; money and counts are whole numbers (`bigint`). */
export type Bindings = Record<string, CelInput>;
export type Expression<Value> = (bindings: Bindings) => Value;

/** An expression that cannot be read, asks for a name nobody knows, or comes to something of the wrong kind. */
export class WrongExpression extends Error {}

export function yesOrNo(source: string, names: KnownNames): Expression<boolean> {
  return compile(source, names, (value) => (typeof value === "boolean" ? value : undefined), "yes or no");
}

/** A sum in fen; null where it cannot be fixed. */
export function sum(source: string, names: KnownNames): Expression<number | null> {
  return compile(source, names, sumOrNull, "a whole number or null");
}

/** A day such as `2026-03-12`; "" for none. */
export function day(source: string, names: KnownNames): Expression<string> {
  return compile(source, names, (value) => (typeof value === "string" ? value : undefined), "a day");
}

export function anything(source: string, names: KnownNames): Expression<CelInput> {
  return compile(source, names, (value) => value as CelInput, "a value");
}

/** The facts and definitions an expression may name; a group of facts with its fields. */
export type KnownNames = Map<string, Set<string> | undefined>;

/** What expressions may call beside the standard functions of CEL. */
const functions = [
  celFunc("day_of", [CelScalar.STRING], CelScalar.STRING, dayOf),
  celFunc("days_after", [CelScalar.STRING, CelScalar.INT], CelScalar.STRING, (from, count) =>
    daysAfter(from, Number(count)),
  ),
  celFunc("months_after", [CelScalar.STRING, CelScalar.INT], CelScalar.STRING, (from, count) =>
    monthsAfter(from, Number(count)),
  ),
  celFunc("working_days_after", [CelScalar.STRING, CelScalar.INT], CelScalar.STRING, (from, count) =>
    workingDaysAfter(from, Number(count)),
  ),
  celFunc("after_rest", [CelScalar.STRING], CelScalar.STRING, afterRest),
  celFunc("minutes_between", [CelScalar.STRING, CelScalar.STRING], CelScalar.INT, (from, to) =>
    BigInt(minutesBetween(from, to)),
  ),
  celFunc("share", [CelScalar.INT, CelScalar.INT, CelScalar.INT], CelScalar.INT, (amount, part, whole) =>
    BigInt(shareOf(Number(amount), Number(part), Number(whole))),
  ),
  celFunc("greater", [CelScalar.INT, CelScalar.INT], CelScalar.INT, (a, b) => (a > b ? a : b)),
  celFunc("lesser", [CelScalar.INT, CelScalar.INT], CelScalar.INT, (a, b) => (a < b ? a : b)),
  // Any of the words "a|b|c"; the standard matches() would compile its pattern anew each time.
  celFunc("mentions", [CelScalar.STRING, CelScalar.STRING], CelScalar.BOOL, (text, words) =>
    words.split("|").some((word) => text.includes(word)),
  ),
];

const environment = celEnv({ funcs: functions });

function compile<Value>(
  source: string,
  names: KnownNames,
  read: (value: unknown) => Value | undefined,
  kind: string,
): Expression<Value> {
  const parsed = parseOrExplain(source);
  refuseUnknownNames(parsed, names, source);
  const run = plan(environment, parsed);
  const work = (bindings: Bindings) => {
    const result = run(bindings);
    if (isCelError(result)) throw new WrongExpression(`${source}: ${result.message}`);
    const value = read(result);
    if (value === undefined) throw new WrongExpression(`${source}: comes to ${typeof result}, not ${kind}`);
    return value;
  };
  if (parsed.expr?.exprKind.case !== "constExpr") return work;
  const always = work({});
  return () => always;
}

function sumOrNull(value: unknown): number | null | undefined {
  if (value === null) return null;
  return typeof value === "bigint" ? Number(value) : undefined;
}

function parseOrExplain(source: string) {
  try {
    return parse(withRootedNames(source));
  } catch (error) {
    throw new WrongExpression(`${source}: ${(error as Error).message}`, { cause: error });
  }
}

// The parser takes false_advertising for "false" and a remainder; with the leading dot of CEL it reads the whole name.
function withRootedNames(source: string): string {
  return source.replace(namesLikeKeywords, (found, name?: string) => (name ? `.${name}` : found));
}

const namesLikeKeywords = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])((?:true|false|null)_\w*)/g;

type Node = { case?: string; value?: Record<string, unknown> };

function refuseUnknownNames(parsed: unknown, names: KnownNames, source: string): void {
  const own = new Set<unknown>();
  for (const { case: kind, value } of nodesOf(parsed)) {
    if (kind === "comprehensionExpr") own.add(value?.iterVar).add(value?.accuVar);
  }
  for (const { case: kind, value } of nodesOf(parsed)) {
    const name = String(value?.name);
    if (kind === "identExpr" && !names.has(name) && !own.has(name))
      throw new WrongExpression(`${source}: nothing is called ${name}`);
    if (kind === "selectExpr") refuseUnknownField(value, names, source);
  }
}

function refuseUnknownField(
  select: Record<string, unknown> | undefined,
  names: KnownNames,
  source: string,
): void {
  const operand = (select?.operand as { exprKind?: Node } | undefined)?.exprKind;
  if (operand?.case !== "identExpr") return;
  const fields = names.get(String(operand.value?.name));
  if (fields && !fields.has(String(select?.field)))
    throw new WrongExpression(`${source}: ${operand.value?.name} has no ${select?.field}`);
}

function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== "object" || tree === null) return;
  if ("case" in tree && "value" in tree) yield tree as Node;
  for (const branch of Object.values(tree)) yield* nodesOf(branch);
}
