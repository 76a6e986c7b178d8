import type { ScorecardForm, ScorecardHead } from "../../../shared/api/scorecard-fields.ts";
import { type People, peopleOf } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";
import { allVersions, inForce, noSuchScorecard, type ScorecardVersion } from "./scorecard-version.ts";

export async function listScorecards(tx: Tx): Promise<ScorecardHead[]> {
  const versions = await allVersions(tx);
  const used = inForce(versions);
  const people = await peopleOf(tx);
  const counts = await countEvaluations(tx);
  return versions.map((version) => ({
    ...present(version, people),
    isInForce: used.includes(version),
    evaluations: counts.get(`${version.code} ${version.version}`) ?? 0,
  }));
}

export async function readScorecard(
  tx: Tx,
  code: string,
  version: number,
): Promise<{ head: ScorecardHead; form: ScorecardForm }> {
  const isMeant = (each: { code: string; version: number }) => each.code === code && each.version === version;
  const head = (await listScorecards(tx)).find(isMeant);
  const found = (await allVersions(tx)).find(isMeant);
  if (!head || !found) throw noSuchScorecard();
  return { head, form: found.form };
}

async function countEvaluations(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("evaluation")
    .select(["scorecard_code as code", "scorecard_version as version"])
    .select((of) => of.fn.countAll<number>().as("count"))
    .groupBy(["scorecard_code", "scorecard_version"])
    .execute();
  return new Map(rows.map(({ code, version, count }) => [`${code} ${version}`, count]));
}

function present(
  { form, ...version }: ScorecardVersion,
  people: People,
): Omit<ScorecardHead, "isInForce" | "evaluations"> {
  const { zh, en, channels, categories } = form;
  return {
    code: version.code,
    version: version.version,
    ...{ zh, en, channels, categories },
    state: version.state,
    isGiven: version.version === 0,
    revision: version.revision,
    author: people.personOrNull(version.author_id),
    madeAt: iso(version.made_at),
    sentAt: iso(version.sent_at),
    returnedWords: version.returned_words,
    publishedBy: people.personOrNull(version.published_by),
    publishedAt: iso(version.published_at),
    withdrawnAt: iso(version.withdrawn_at),
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
