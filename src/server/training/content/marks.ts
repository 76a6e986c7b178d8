import type { z } from "zod";
import type { markNeed } from "../../../shared/api/training-fields.ts";
import type { Tx } from "../../db/database.ts";
import { type Mark, teachingPack } from "../../teaching/teaching-pack.ts";
import { withGiven } from "../../teaching/versions.ts";

export type MarkNeed = z.output<typeof markNeed>;
export type LatestMark = { mark: Mark; version: number; isOwn: boolean; need: MarkNeed };

const noCase: MarkNeed = { severities: [], categories: [], forRegulator: false };

export async function allMarks(tx: Tx): Promise<LatestMark[]> {
  const rows = await tx
    .selectFrom("mark_version")
    .distinctOn("code")
    .selectAll()
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const needs = new Map(rows.map((row) => [row.code, needOf(row)]));
  return withGiven(
    teachingPack().marks,
    rows.map(({ mark, version }) => ({ content: mark as Mark, version, isUsed: true })),
  ).map(({ content, version, isOwn }) => ({
    mark: content,
    version,
    isOwn,
    need: needs.get(content.code) ?? noCase,
  }));
}

function needOf(row: { severities: string[]; categories: string[]; for_regulator: boolean }): MarkNeed {
  return {
    severities: row.severities as MarkNeed["severities"],
    categories: row.categories,
    forRegulator: row.for_regulator,
  };
}
