import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { answerAgain, tellMoreOfRating } from "./answer-surveys.ts";
import { objectToSome } from "./object-to-some.ts";
import { callRegulators } from "./regulators.ts";
import { winSomeBack } from "./win-back.ts";

/** What comes after the end of cases, once all stories are told: surveys, objections, regulators, lost customers. */
export async function playAftermath(stories: Played[], now: Date): Promise<void> {
  const [first] = stories;
  if (!first) return;
  const closed = await closedOnes(first);
  for (const played of stories) {
    const end = closed.get(played.complaint.id);
    if (!end) continue;
    await tellMoreOfRating(played, now);
    await answerAgain(played, end, now);
  }
  await objectToSome(
    stories.filter(({ complaint }) => closed.has(complaint.id)),
    now,
  );
  await callRegulators(stories, now);
  await winSomeBack(first, now);
}

export type End = { closedAt: Date; severity: string };

async function closedOnes({ stage }: Played): Promise<Map<string, End>> {
  const rows = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select(["id", "closed_at", "severity"])
      .where("state", "=", "closed")
      .execute(),
  );
  return new Map(rows.map(({ id, closed_at, severity }) => [id, { closedAt: closed_at!, severity }]));
}
