import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { queueBursts } from "../bursts/queue-bursts.ts";
import { activeLists } from "../lists/active-lists.ts";
import { wordFinder } from "../lists/found-words.ts";
import { findCopies } from "./find-copies.ts";
import { type Arrival, type ItemIn, longest, plainAddress, plainWords, type Taken } from "./item-in.ts";
import { judgeItem } from "./judge-item.ts";
import { matchTexts } from "./match-items.ts";

/** Takes in what speaks of anything watched, each address once, with what it is about and whether it repeats another. */
export async function takeItems(tx: Tx, arrival: Arrival, items: readonly ItemIn[]): Promise<Taken> {
  await lockItems(tx);
  const usable = onceEach(items.flatMap(readable));
  const known = await knownAddresses(tx, usable);
  const fresh = usable.filter(({ address }) => !known.has(address));
  const watched = withHits(fresh, await findersFor(tx, arrival.source));
  if (watched.length > 0) await keep(tx, arrival, watched);
  return {
    taken: watched.length,
    known: items.length - fresh.length,
    unwatched: fresh.length - watched.length,
  };
}

type Plain = { address: string; title: string; body: string; author: string | null; postedAt: Date | null };
type Hit = { listId: string; version: number; found: string[] };
type Found = Plain & { id: string; text: string; hits: Hit[] };

// One after the other: numbers without gaps, and no address twice.
async function lockItems(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} opinion`}, 0))`.execute(tx);
}

function readable({ address, title, body, author, postedAt }: ItemIn): Plain[] {
  const plain = plainAddress(address);
  const words = plainWords(body, longest.body);
  if (!plain || !(words || title.trim())) return [];
  return [
    {
      address: plain,
      title: plainWords(title, longest.title),
      body: words,
      author: (author && plainWords(author, longest.author)) || null,
      postedAt,
    },
  ];
}

function onceEach(items: Plain[]): Plain[] {
  return [...new Map(items.map((item) => [item.address, item])).values()];
}

async function knownAddresses(tx: Tx, items: Plain[]): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const rows = await tx
    .selectFrom("opinion_item")
    .select("address")
    .where(
      "address",
      "in",
      items.map(({ address }) => address),
    )
    .execute();
  return new Set(rows.map(({ address }) => address));
}

async function findersFor(tx: Tx, source: string) {
  const lists = (await activeLists(tx)).filter(
    ({ sources }) => sources.length === 0 || sources.includes(source),
  );
  return lists.map((list) => ({ listId: list.id, version: list.version, find: wordFinder(list) }));
}

function withHits(items: Plain[], finders: Awaited<ReturnType<typeof findersFor>>): Found[] {
  return items
    .map((item) => {
      const text = `${item.title}\n${item.body}`;
      const hits = finders.map(({ listId, version, find }) => ({ listId, version, found: find(text) }));
      return { ...item, id: newId(), text, hits: hits.filter(({ found }) => found.length > 0) };
    })
    .filter(({ hits }) => hits.length > 0);
}

async function keep(tx: Tx, arrival: Arrival, items: Found[]): Promise<void> {
  const copies = await findCopies(tx, items);
  await insertItems(tx, arrival, items, copies);
  await insertHits(tx, items);
  await insertMatches(tx, items);
  await queueBursts(tx);
  await tellLive(tx, "opinion");
}

async function insertItems(
  tx: Tx,
  { source, cameBy }: Arrival,
  items: Found[],
  copies: Map<string, string>,
): Promise<void> {
  const last = await lastNumber(tx);
  await tx
    .insertInto("opinion_item")
    .values(
      items.map(({ id, address, title, body, author, postedAt, text }, at) => ({
        id,
        number: last + at + 1,
        source,
        address,
        title,
        body,
        author,
        // A clock that runs ahead does not put an item before all that follow.
        posted_at: postedAt && postedAt < tx.now ? postedAt : tx.now,
        came_at: tx.now,
        came_by: cameBy,
        ...judgeItem(text),
        copy_of: copies.get(id) ?? null,
      })),
    )
    .execute();
}

async function lastNumber(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom("opinion_item")
    .select(sql<number>`coalesce(max(number), 0)`.as("last"))
    .executeTakeFirstOrThrow();
  return last;
}

async function insertHits(tx: Tx, items: Found[]): Promise<void> {
  await tx
    .insertInto("opinion_hit")
    .values(
      items.flatMap(({ id, hits }) =>
        hits.map(({ listId, version, found }) => ({
          item_id: id,
          list_id: listId,
          list_version: version,
          found,
        })),
      ),
    )
    .execute();
}

async function insertMatches(tx: Tx, items: Found[]): Promise<void> {
  const matches = await matchTexts(
    tx,
    items.map(({ text }) => text),
  );
  const rows = items.flatMap(({ id }, at) =>
    matches[at]!.map((match, place) => ({ item_id: id, position: place + 1, ...match })),
  );
  if (rows.length > 0) await tx.insertInto("opinion_match").values(rows).execute();
}
