import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { playQuality } from "../quality/play-quality.ts";
import { answerAgain, type End, tellMoreOfRating } from "./answer-surveys.ts";
import { askSuppliers } from "./ask-suppliers.ts";
import { sendMoneyOut } from "./money-goes-out.ts";
import { objectToSome } from "./object-to-some.ts";
import { protectData } from "./protect-data.ts";
import { recoverCosts } from "./recover-costs.ts";
import { callRegulators } from "./regulators.ts";
import { winSomeBack } from "./win-back.ts";

/** What comes after the end of cases, once all stories are told: surveys, objections, regulators, lost customers, personal data. */
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
  await askSuppliers(stories, now);
  await recoverCosts(
    stories.filter(({ complaint }) => closed.has(complaint.id)),
    now,
  );
  await winSomeBack(first, now);
  const ended = stories.filter(({ complaint }) => closed.has(complaint.id));
  await protectData(oneOfEach(ended).slice(-4), now);
  await sendMoneyOut(stories, now);
  await playQuality(first, now);
}

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

/** One story of each customer. */
function oneOfEach(stories: Played[]): Played[] {
  return [...new Map(stories.map((story) => [story.complaint.customer_id, story])).values()];
}
