import type { z } from "zod";
import type { ProcedureContent } from "../../../shared/api/procedure-fields.ts";
import type { procedureRoutes } from "../../../shared/api/procedure-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { proceduresInForce } from "./procedures-in-force.ts";
import { readersOf } from "./readers.ts";

type Row = z.input<typeof procedureRoutes.listProcedures.answer>["rows"][number];

/** Every procedure in force with who has read it; drafts only for those who write them. */
export async function listProcedures(tx: Tx, reader: Staff): Promise<{ rows: Row[] }> {
  const inForce = await proceduresInForce(tx);
  const drafts = roleMay(reader.role, "training.manage") ? await openDrafts(tx) : [];
  const rows: Row[] = [];
  for (const { code, version, content, publishedAt } of inForce) {
    const readers = await readersOf(tx, code, version);
    rows.push({
      code,
      version,
      zh: content.zh,
      en: content.en,
      categories: content.categories,
      isGiven: version === 0,
      publishedAt: publishedAt?.toISOString() ?? null,
      draftState: drafts.find((draft) => draft.code === code)?.state ?? null,
      readAt: readers.find(({ person }) => person.id === reader.id)?.readAt ?? null,
      readers: readers.filter(({ readAt }) => readAt !== null).length,
      readersWanted: readers.length,
    });
  }
  return {
    rows: [...rows, ...drafts.filter(({ code }) => !inForce.some((one) => one.code === code)).map(newDraft)],
  };
}

type Draft = { code: string; state: "draft" | "in_review"; content: ProcedureContent };

async function openDrafts(tx: Tx): Promise<Draft[]> {
  const rows = await tx
    .selectFrom("procedure_version")
    .select(["code", "state", "content"])
    .where("state", "<>", "published")
    .orderBy("code")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    state: row.state as Draft["state"],
    content: row.content as ProcedureContent,
  }));
}

function newDraft({ code, state, content }: Draft): Row {
  return {
    code,
    version: null,
    zh: content.zh,
    en: content.en,
    categories: content.categories,
    isGiven: false,
    publishedAt: null,
    draftState: state,
    readAt: null,
    readers: 0,
    readersWanted: 0,
  };
}
