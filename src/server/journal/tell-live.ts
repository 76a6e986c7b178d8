import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

/** What changes without an event in a complaint's journal; a screen that shows it reads it again. */
export const liveTopics = ["signals", "alerts", "actions", "opinion", "regulator", "proactive"] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** Hints to everybody's screens, once the deed is committed, that something of this kind changed. It carries no content. */
export async function tellLive(tx: Tx, topic: LiveTopic): Promise<void> {
  await sql`SELECT pg_notify('journal', ${`${tx.tenantId} - - ${topic}`})`.execute(tx);
}
