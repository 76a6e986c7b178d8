import type { ProcedureContent } from "../../../shared/api/procedure-fields.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { givenProcedures } from "./given-procedures.ts";

export type InForce = {
  code: string;
  version: number;
  content: ProcedureContent;
  publishedAt: Date | null;
};

/** The latest published version of each procedure; what comes with the product holds until a house publishes its own. */
export async function proceduresInForce(tx: Tx): Promise<InForce[]> {
  const rows = await tx
    .selectFrom("procedure_version")
    .distinctOn("code")
    .select(["code", "version", "content", "published_at"])
    .where("state", "=", "published")
    .where("version", ">", 0)
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const own = rows.map(({ code, version, content, published_at }) => ({
    code,
    version,
    content: content as ProcedureContent,
    publishedAt: published_at,
  }));
  const given = givenProcedures()
    .filter(({ code }) => !own.some((procedure) => procedure.code === code))
    .map((procedure) => ({ ...procedure, version: 0, publishedAt: null }));
  return [...own, ...given].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** @throws NotFound when nothing of this code is in force */
export async function procedureInForce(tx: Tx, code: string): Promise<InForce> {
  const found = (await proceduresInForce(tx)).find((procedure) => procedure.code === code);
  if (found) return found;
  throw procedureUnknown();
}

export function procedureUnknown(): NotFound {
  return new NotFound("procedure_not_found", {
    zh: "没有找到这份流程规范。",
    en: "There is no such procedure.",
  });
}
