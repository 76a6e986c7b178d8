import type { z } from "zod";
import type { abuseSignal } from "../../../shared/api/remedy-routes.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { type People, peopleOf } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";
import { claimFacts } from "./claim-facts.ts";
import { signalsIn } from "./rules.ts";

type SignalView = z.input<typeof abuseSignal>;

/** The signals as they stand now, each with what was said against it. One found to be wrong is shown no more. */
export async function readSignals(tx: Tx, complaint: Complaint): Promise<{ signals: SignalView[] }> {
  const people = await peopleOf(tx);
  const objections = await objectionsOf(tx, complaint.customer_id);
  const signals = signalsIn(await claimFacts(tx, complaint)).map((signal) => {
    const said = objections.find((objection) => objection.signal === signal.name);
    return { ...signal, objection: said ? objectionView(said, people) : null };
  });
  return { signals: signals.filter(({ objection }) => objection?.verdict !== "upheld") };
}

type Objection = Awaited<ReturnType<typeof objectionsOf>>[number];

function objectionsOf(tx: Tx, customerId: string) {
  return tx
    .selectFrom("signal_objection")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("raised_at", "desc")
    .execute();
}

function objectionView(row: Objection, people: People): SignalView["objection"] {
  return {
    id: row.id,
    raisedFor: row.raised_for as "customer",
    words: row.words,
    raisedBy: people.person(row.raised_by),
    raisedAt: row.raised_at.toISOString(),
    verdict: row.verdict as "upheld" | null,
    reviewWords: row.review_words,
    reviewedBy: people.personOrNull(row.reviewed_by),
  };
}
