import { parse } from "@bufbuild/cel";
import { type RawBuilder, sql } from "kysely";
import { type FactKind, factNames } from "../../../shared/api/performance-fields.ts";

/** A formula that cannot be read, asks for a name the counted thing does not have, or mixes kinds. */
export class WrongFormula extends Error {}

type Kind = "number" | "flag" | "text";
type Compiled = { kind: Kind; sql: RawBuilder<unknown> };

/** A formula in CEL, as PostgreSQL computes it over `fact`: a month of facts is counted where it lies. */
export function compileFormula(
  formula: string,
  counts: FactKind,
): { isShare: boolean; sql: RawBuilder<number | null> } {
  const { kind, sql: compiled } = compileNode(parsed(formula), counts);
  if (kind === "text") throw new WrongFormula("comes to a text, not to a number or yes or no");
  if (kind === "number") return { isShare: false, sql: sql`(${compiled})::double precision` };
  // What has no value is not a yes: a round that was never answered was not answered in time.
  return { isShare: true, sql: sql`CASE WHEN ${compiled} THEN 1.0 ELSE 0.0 END::double precision` };
}

type Node = NonNullable<ReturnType<typeof parse>["expr"]>;

function parsed(formula: string): Node {
  try {
    return parse(formula).expr!;
  } catch (error) {
    throw new WrongFormula((error as Error).message, { cause: error });
  }
}

function compileNode({ exprKind }: Node, counts: FactKind): Compiled {
  switch (exprKind.case) {
    case "identExpr":
      return name(exprKind.value.name, counts);
    case "constExpr":
      return constant(exprKind.value.constantKind);
    case "callExpr":
      return call(
        exprKind.value.function,
        exprKind.value.args.map((argument) => compileNode(argument, counts)),
      );
    default:
      throw new WrongFormula("only names, numbers, texts and operators stand in a formula");
  }
}

function name(wanted: string, counts: FactKind): Compiled {
  const known: Record<string, Kind> = { ...factNames[counts], ...everywhere };
  const kind = known[wanted];
  if (!kind)
    throw new WrongFormula(`nothing is called ${wanted}; known are ${Object.keys(known).join(", ")}`);
  return { kind, sql: columns[wanted]! };
}

const everywhere = {
  hour: "number",
  chapter: "number",
  channel: "text",
  category: "text",
  severity: "text",
} as const;

const value = sql.ref("fact.value");
const columns: Record<string, RawBuilder<unknown>> = {
  seconds: sql`${value}`,
  score: sql`${value}`,
  written: sql`${value}`,
  answered: sql`${value} IS NOT NULL`,
  met: sql`${value} = 1`,
  kept: sql`${value} = 1`,
  passed: sql`${value} = 1`,
  reopened: sql`fact.is_reopened`,
  repeated: sql`fact.is_repeated`,
  escalated: sql`fact.is_escalated`,
  handed_over: sql`fact.is_handed_over`,
  hour: sql`fact.minute / 60.0`,
  chapter: sql`fact.chapter`,
  channel: sql`fact.channel`,
  category: sql`fact.category`,
  severity: sql`fact.severity`,
};

function constant({ case: kind, value }: { case?: string; value?: unknown }): Compiled {
  if (kind === "boolValue") return { kind: "flag", sql: sql`${value as boolean}::boolean` };
  if (kind === "stringValue") return { kind: "text", sql: sql`${value as string}::text` };
  if (kind === "int64Value" || kind === "uint64Value" || kind === "doubleValue")
    return { kind: "number", sql: sql`${Number(value)}::double precision` };
  throw new WrongFormula("only whole numbers, decimals, texts, true and false stand in a formula");
}

type Operator = { takes: Kind | "alike"; gives: Kind; symbol: string };

const operators: Record<string, Operator> = {
  "_&&_": { takes: "flag", gives: "flag", symbol: "AND" },
  "_||_": { takes: "flag", gives: "flag", symbol: "OR" },
  "_==_": { takes: "alike", gives: "flag", symbol: "=" },
  "_!=_": { takes: "alike", gives: "flag", symbol: "<>" },
  "_<_": { takes: "number", gives: "flag", symbol: "<" },
  "_<=_": { takes: "number", gives: "flag", symbol: "<=" },
  "_>_": { takes: "number", gives: "flag", symbol: ">" },
  "_>=_": { takes: "number", gives: "flag", symbol: ">=" },
  "_+_": { takes: "number", gives: "number", symbol: "+" },
  "_-_": { takes: "number", gives: "number", symbol: "-" },
  "_*_": { takes: "number", gives: "number", symbol: "*" },
};

function call(what: string, parts: Compiled[]): Compiled {
  const [one, other] = parts;
  if (what === "!_" && one?.kind === "flag") return { kind: "flag", sql: sql`(NOT ${one.sql})` };
  const operator = operators[what];
  if (!operator || !one || !other) throw new WrongFormula(`${what.replaceAll("_", "")} cannot stand here`);
  const isAlike = one.kind === other.kind && (operator.takes === "alike" || operator.takes === one.kind);
  if (!isAlike) throw new WrongFormula(`${operator.symbol} joins a ${one.kind} and a ${other.kind}`);
  return { kind: operator.gives, sql: sql`(${one.sql} ${sql.raw(operator.symbol)} ${other.sql})` };
}
