import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { buildModel, type ReportModel } from "./build-model.ts";
import { readFacts } from "./facts.ts";
import { type Period, periodFrom, type ReportKind } from "./period.ts";
import { changesSection } from "./sections/changes.ts";

export type Made = { id: string; edition: number };
type Wanted = { kind: ReportKind; startsOn: string; endsOn?: string | undefined };

/** A person has the report of a period made; one that was made before gets a further edition. */
export async function makeReport(actor: Staff, wanted: Wanted): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const period = await wantedPeriod(tx, wanted);
    return keepReport(tx, period, actor.id);
  });
}

/** Counts, writes and keeps the report. What it says is never changed afterwards. */
export async function keepReport(tx: Tx, period: Period, madeBy: string | null): Promise<Made> {
  await oneAtATime(tx, period);
  const earlier = await lastEdition(tx, period);
  const model = buildModel(await readFacts(tx, period));
  if (earlier) model.sections.splice(1, 0, changesSection(earlier.model, model, earlier.edition));
  const made = { id: newId(), edition: (earlier?.edition ?? 0) + 1 };
  await tx
    .insertInto("report")
    .values({
      ...made,
      kind: period.kind,
      starts_on: sql`${period.startsOn}::date`,
      from_at: period.from,
      until_at: period.until,
      cut_at: tx.now,
      model: JSON.stringify(model),
      digest: digestOf(model),
      made_by: madeBy,
    })
    .execute();
  return made;
}

export function digestOf(model: ReportModel): string {
  return createHash("sha256")
    .update(canonicalize(model) as string)
    .digest("hex");
}

async function wantedPeriod(tx: Tx, { kind, startsOn, endsOn }: Wanted): Promise<Period> {
  const { time_zone: timeZone } = await ownTenant(tx);
  if (endsOn !== undefined && endsOn < startsOn) throw endsBeforeItBegins();
  const period = periodFrom(kind, startsOn, timeZone);
  if (!period || (endsOn !== undefined && endsOn !== period.endsOn)) throw notAPeriod();
  if (period.until > tx.now) throw notOver(period);
  return period;
}

// Two people who ask for the same report at once get two editions, one after the other.
async function oneAtATime(tx: Tx, { kind, startsOn }: Period): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} report ${kind} ${startsOn}`}, 0))`.execute(
    tx,
  );
}

async function lastEdition(tx: Tx, { kind, startsOn }: Period) {
  const row = await tx
    .selectFrom("report")
    .select(["edition", "model"])
    .where("kind", "=", kind)
    .where("starts_on", "=", sql<Date>`${startsOn}::date`)
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { edition: row.edition, model: row.model as unknown as ReportModel };
}

function endsBeforeItBegins(): Invalid {
  return new Invalid(
    "period_backwards",
    { zh: "结束日期早于开始日期，请核对。", en: "The last day is before the first. Please check both." },
    { fields: [{ at: "/endsOn", code: "period_backwards" }] },
  );
}

function notAPeriod(): Invalid {
  return new Invalid(
    "period_not_whole",
    {
      zh: "周报从周一开始，月报从 1 日开始，季报从 1、4、7、10 月 1 日开始，并且是完整的一期。",
      en: "A week begins on Monday, a month on the 1st, a quarter on the 1st of January, April, July or October, and each is reported whole.",
    },
    { fields: [{ at: "/startsOn", code: "period_not_whole" }] },
  );
}

function notOver({ endsOn }: Period): NotPossibleNow {
  return new NotPossibleNow(
    "period_not_over",
    {
      zh: `这一期到 ${endsOn} 才结束，结束后才能生成报告。`,
      en: `This period lasts until ${endsOn}. Its report can be made once it is over.`,
    },
    { endsOn },
  );
}
