import { sql } from "kysely";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { givenScorecards } from "./given-scorecards.ts";

export type ScorecardVersion = {
  code: string;
  version: number;
  form: ScorecardForm;
  state: "draft" | "in_review" | "published";
  revision: number;
  author_id: string | null;
  made_at: Date | null;
  sent_at: Date | null;
  returned_words: string | null;
  published_by: string | null;
  published_at: Date | null;
  withdrawn_at: Date | null;
};

/** All versions of all scorecards, the newest of each first; version 0 is what comes with the product. */
export async function allVersions(tx: Tx): Promise<ScorecardVersion[]> {
  const rows = await tx
    .selectFrom("scorecard_version")
    .selectAll()
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const own = rows.map((row) => ({
    ...row,
    form: row.form as ScorecardForm,
    state: row.state as ScorecardVersion["state"],
  }));
  const isKept = (code: string) => own.some((version) => version.code === code && version.version === 0);
  const given = givenScorecards().filter(({ code }) => !isKept(code));
  return [...own, ...given.map(asGiven)];
}

export async function scorecardVersion(tx: Tx, code: string, version: number): Promise<ScorecardVersion> {
  const found = (await allVersions(tx)).find((each) => each.code === code && each.version === version);
  if (found) return found;
  throw noSuchScorecard();
}

/** Of each scorecard the latest published version, unless it was withdrawn. */
export function inForce(versions: ScorecardVersion[]): ScorecardVersion[] {
  const published = versions.filter(({ state }) => state === "published");
  const latest = published.filter(
    ({ code, version }) => !published.some((other) => other.code === code && other.version > version),
  );
  return latest.filter(({ withdrawn_at }) => !withdrawn_at);
}

/** What comes with the product is kept as it is now, so that what rests on it does not change with a later release. */
export async function keepGiven(tx: Tx, { code, version, form }: ScorecardVersion): Promise<void> {
  if (version > 0) return;
  await openScorecard(tx, code);
  await tx
    .insertInto("scorecard_version")
    .values({
      code,
      version,
      form: JSON.stringify(form),
      state: "published",
      revision: 1,
      made_at: tx.now,
      published_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes sure it exists and locks it: two who draft or publish it at once wait for each other. */
export async function openScorecard(tx: Tx, code: string): Promise<void> {
  await tx
    .insertInto("scorecard")
    .values({ code, opened_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "code"]).doUpdateSet({ opened_at: sql.ref("scorecard.opened_at") }),
    )
    .execute();
}

export function noSuchScorecard(): NotFound {
  return new NotFound("scorecard_not_found", {
    zh: "没有找到这张评分表。",
    en: "There is no such scorecard.",
  });
}

function asGiven({ code, form }: { code: string; form: ScorecardForm }): ScorecardVersion {
  return {
    code,
    version: 0,
    form,
    state: "published",
    revision: 1,
    author_id: null,
    made_at: null,
    sent_at: null,
    returned_words: null,
    published_by: null,
    published_at: null,
    withdrawn_at: null,
  };
}
