import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { houseProcedures } from "./house-procedures.ts";
import { inspectConversation } from "./inspect-conversation.ts";
import { keepResults } from "./keep-results.ts";
import { readConversations } from "./read-conversations.ts";
import { publishedRules } from "./rules/house-rules.ts";
import { rulesOn } from "./rules/in-force.ts";

export type BatchFigures = { conversations: number; messages: number; broken: number };

/**
 * Inspects these conversations by the rules in force when each ended, and keeps what was found. Doing it again changes
 * nothing.
 * @param ruleCodes only these rules; empty: all.
 */
export async function inspectBatch(tx: Tx, ids: string[], ruleCodes: string[] = []): Promise<BatchFigures> {
  const published = await publishedRules(tx);
  const wanted =
    ruleCodes.length === 0 ? published : published.filter(({ code }) => ruleCodes.includes(code));
  const { time_zone } = await ownTenant(tx);
  const procedures = await houseProcedures(tx);
  const conversations = await readConversations(tx, ids);
  const inspected = conversations.map((conversation) => ({
    conversation,
    results: inspectConversation(
      conversation,
      rulesOn(wanted, dayOf(conversation.endedAt, time_zone)),
      procedures,
    ),
  }));
  await keepResults(tx, inspected, [...new Set(wanted.map(({ code }) => code))]);
  return {
    conversations: conversations.length,
    messages: conversations.reduce((sum, { messages }) => sum + messages.length, 0),
    broken: inspected.reduce((sum, { results }) => sum + results.filter(isBroken).length, 0),
  };
}

export function dayOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function isBroken({ outcome }: { outcome: string }): boolean {
  return outcome === "broken";
}
