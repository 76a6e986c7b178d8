import type { z } from "zod";
import type { knownFact, rights } from "../../../shared/api/law-view.ts";
import type { Staff } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { limitsOf } from "../../people/grade-limits.ts";
import { ownTenant } from "../../people/tenant.ts";
import { goodwillFor } from "./goodwill.ts";
import { type Ground, groundOf } from "./ground.ts";
import type { KnownFact } from "./known-fact.ts";
import { type Assessment, latestAssessment } from "./latest-assessment.ts";
import { openQuestions } from "./open-questions.ts";
import { presentAssessment } from "./present-assessment.ts";

type Rights = z.input<typeof rights>;

/** What is known, what is still to ask, and what the customer is entitled to by the present assessment. */
export async function readRights(tx: Tx, reader: Staff, number: string): Promise<Rights> {
  const complaint = await readableComplaint(tx, number);
  const ground = await groundOf(tx, complaint);
  const assessment = await latestAssessment(tx, complaint.id);
  const { currency } = await ownTenant(tx);
  const names = await namesOf(tx, ground, assessment);
  const goodwill = assessment && goodwillFor(assessment, await limitsOf(tx, reader));
  return {
    facts: ground.known.map((fact) => factView(fact, names)),
    questions: openQuestions(ground),
    assessment: assessment && present(assessment, complaint, currency, names),
    isStale: assessment !== null && assessment.ground !== ground.digest,
    goodwill: goodwill && { coupon: { minor: goodwill.couponMinor, currency }, reason: goodwill.reason },
  };
}

type Names = ReadonlyMap<string, string>;

function present(assessment: Assessment, { language }: Complaint, currency: string, names: Names) {
  const assessorName = names.get(assessment.assessedBy.id) ?? "";
  return presentAssessment(assessment, { currency, language, assessorName });
}

function factView({ name, value, source, by, at }: KnownFact, names: Names): z.input<typeof knownFact> {
  return {
    name,
    value,
    source,
    by: by === null ? null : { id: by, name: names.get(by) ?? "" },
    at: at?.toISOString() ?? null,
  };
}

async function namesOf(tx: Tx, { known }: Ground, assessment: Assessment | null): Promise<Names> {
  const ids = known.flatMap(({ by }) => by ?? []);
  if (assessment?.assessedBy.kind === "staff") ids.push(assessment.assessedBy.id);
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
