import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Reach } from "../engine/strata.ts";
import type { AlertScope, SubjectKind } from "../record/alert.ts";

/** What is new to the engine: its number is its place. */
export type NewStratum = AlertScope & { number: number; reach: Reach };

/** The engine's numbers of everything that is watched; what is new gets the next one. The caller holds the engine's lock. */
export async function openNumbers(tx: Tx, firstFree: number) {
  const known = new Map<string, number>();
  const fresh: NewStratum[] = [];
  return {
    /** Reads the numbers of these in one question. */
    async learn(strata: readonly AlertScope[]): Promise<void> {
      const asked = new Map(strata.map((stratum) => [keyOf(stratum), stratum]));
      for (const key of known.keys()) asked.delete(key);
      for (const row of await keptNumbers(tx, [...asked.values()])) known.set(keyOf(row), row.number);
      for (const [key, stratum] of asked) {
        if (known.has(key)) continue;
        const number = firstFree + fresh.length;
        known.set(key, number);
        fresh.push({ ...stratum, number, reach: reachOf(stratum.kind) });
      }
    },
    numberOf: (stratum: AlertScope): number => known.get(keyOf(stratum))!,
    /** Keeps the new ones, and gives them in the order of their numbers. */
    async keep(): Promise<NewStratum[]> {
      for (let from = 0; from < fresh.length; from += 5_000)
        await tx
          .insertInto("signal_stratum")
          .values(
            fresh.slice(from, from + 5_000).map(({ number, kind, subject }) => ({
              number,
              kind,
              subject: JSON.stringify(subject),
            })),
          )
          .execute();
      return fresh;
    },
  };
}

export async function strataByNumber(tx: Tx, numbers: readonly number[]): Promise<Map<number, AlertScope>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom("signal_stratum")
    .select(["number", "kind", "subject"])
    .where("number", "in", numbers)
    .execute();
  return new Map(
    rows.map(({ number, kind, subject }) => [
      number,
      { kind: kind as SubjectKind, subject: subject as AlertScope["subject"] },
    ]),
  );
}

async function keptNumbers(tx: Tx, strata: AlertScope[]) {
  const { rows } = await sql<AlertScope & { number: number }>`
    SELECT s.number, s.kind, s.subject
    FROM jsonb_to_recordset(${JSON.stringify(strata)}::jsonb) AS asked (kind text, subject jsonb)
    JOIN signal_stratum s ON s.tenant_id = current_tenant() AND s.kind = asked.kind AND s.subject = asked.subject
  `.execute(tx);
  return rows;
}

// The order of the keys within a subject is ours in both cases: PostgreSQL sorts them by length and letters.
function keyOf({ kind, subject }: AlertScope): string {
  return `${kind} ${Object.keys(subject)
    .toSorted()
    .map((key) => `${key}=${JSON.stringify(subject[key])}`)
    .join(" ")}`;
}

function reachOf(kind: SubjectKind): Reach {
  if (kind === "batch") return "batch";
  return kind === "sku" ? "product" : "large";
}
