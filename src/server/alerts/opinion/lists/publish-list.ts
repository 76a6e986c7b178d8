import { sql } from "kysely";
import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { endsBeforeStart, movedOn, ownerUnknown, unknownList } from "../opinion-refusals.ts";
import { refuseWrongPatterns } from "./found-words.ts";

type Settings = z.output<typeof opinionRoutes.publishWatchList.body>;
type Receipt = { number: number; version: number };

/** Begins to watch for words: what comes in from now on is held against them. */
export async function publishList(actor: Staff, settings: Settings): Promise<Receipt> {
  refuseWrong(settings);
  return inTransaction(actor, async (tx) => {
    const list = { id: newId(), number: await nextNumber(tx), version: 1 };
    await tx.insertInto("opinion_list").values(list).execute();
    await keepVersion(tx, actor, list, settings);
    return { number: list.number, version: 1 };
  });
}

/** Other words are another version; what was found by the one before says so for ever. */
export async function changeList(
  actor: Staff,
  number: number,
  { seenVersion, ...settings }: Settings & { seenVersion: number },
): Promise<Receipt> {
  refuseWrong(settings);
  return inTransaction(actor, async (tx) => {
    const list = await tx
      .selectFrom("opinion_list")
      .select(["id", "version"])
      .where("number", "=", number)
      .forUpdate()
      .executeTakeFirst();
    if (!list) throw unknownList();
    if (list.version !== seenVersion) throw movedOn(list.version);
    const version = seenVersion + 1;
    await tx.updateTable("opinion_list").set({ version }).where("id", "=", list.id).execute();
    await keepVersion(tx, actor, { id: list.id, number, version }, settings);
    return { number, version };
  });
}

function refuseWrong({ patterns, startsOn, endsOn }: Settings): void {
  refuseWrongPatterns(patterns);
  if (endsOn !== null && endsOn < startsOn) throw endsBeforeStart();
}

// One after the other: numbers without gaps.
async function nextNumber(tx: Tx): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} opinion list`}, 0))`.execute(tx);
  const { next } = await tx
    .selectFrom("opinion_list")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}

async function keepVersion(
  tx: Tx,
  actor: Staff,
  { id, number, version }: Receipt & { id: string },
  { name, words, patterns, sources, ownerId, startsOn, endsOn }: Settings,
): Promise<void> {
  await refuseUnknownOwner(tx, ownerId);
  await tx
    .insertInto("opinion_list_version")
    .values({
      list_id: id,
      version,
      name,
      words: [...new Set(words)],
      patterns: [...new Set(patterns)],
      sources: [...new Set(sources)],
      owner_id: ownerId,
      starts_on: startsOn,
      ends_on: endsOn,
      made_by: actor.id,
      made_at: tx.now,
    })
    .execute();
  await recordSetting(tx, actor, "watch_list_published", { list: number, version });
  await tellLive(tx, "opinion");
}

async function refuseUnknownOwner(tx: Tx, ownerId: string): Promise<void> {
  const owner = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", ownerId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!owner) throw ownerUnknown();
}
