import type { z } from "zod";
import type { ProcedureContent } from "../../../shared/api/procedure-fields.ts";
import type { procedureRoutes } from "../../../shared/api/procedure-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { givenProcedures } from "./given-procedures.ts";
import { proceduresInForce, procedureUnknown } from "./procedures-in-force.ts";
import { type StepChange, stepChanges } from "./step-changes.ts";

type Read = z.input<typeof procedureRoutes.readProcedure.answer>;

/** A procedure as it is in force, what changed since the version before, and the draft for those who write it. */
export async function readProcedure(tx: Tx, reader: Staff, code: string): Promise<Read> {
  const inForce = (await proceduresInForce(tx)).find((procedure) => procedure.code === code) ?? null;
  const versions = await versionsOf(tx, code);
  const draft = roleMay(reader.role, "training.manage")
    ? versions.find(({ state }) => state !== "published")
    : undefined;
  if (!inForce && !draft) throw procedureUnknown();
  const row = versions.find(({ version }) => version === inForce?.version);
  const before = versions.find(
    ({ state, version }) => state === "published" && version < (inForce?.version ?? 0),
  );
  return {
    code,
    version: inForce?.version ?? null,
    content: inForce?.content ?? null,
    changeWords: row?.change_words ?? null,
    author: personOf(row?.author_id, row?.authorName),
    approvedBy: personOf(row?.approved_by, row?.approverName),
    publishedAt: inForce?.publishedAt?.toISOString() ?? null,
    ...(await readingOf(tx, reader, code, inForce?.version ?? 0)),
    changes: inForce && inForce.version > 0 ? changesFrom(code, before?.content, inForce.content) : null,
    draft: draft ? presentDraft(draft) : null,
    draftChanges:
      draft && inForce ? stepChanges(inForce.content.steps, contentOf(draft.content).steps) : null,
  };
}

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** The newest first. */
function versionsOf(tx: Tx, code: string) {
  return tx
    .selectFrom("procedure_version as v")
    .leftJoin("staff as author", "author.id", "v.author_id")
    .leftJoin("staff as approver", "approver.id", "v.approved_by")
    .selectAll("v")
    .select(["author.name as authorName", "approver.name as approverName"])
    .where("v.code", "=", code)
    .orderBy("v.version", "desc")
    .limit(100)
    .execute();
}

function changesFrom(code: string, before: unknown, now: ProcedureContent): StepChange[] | null {
  const given = givenProcedures().find((procedure) => procedure.code === code)?.content;
  const old = before ? contentOf(before) : given;
  return old ? stepChanges(old.steps, now.steps) : null;
}

function presentDraft(draft: Version): NonNullable<Read["draft"]> {
  return {
    version: draft.version,
    revision: draft.revision,
    state: draft.state as "draft" | "in_review",
    content: contentOf(draft.content),
    changeWords: draft.change_words,
    author: personOf(draft.author_id, draft.authorName)!,
    returnedWords: draft.returned_words,
  };
}

async function readingOf(tx: Tx, { id }: Staff, code: string, version: number) {
  const reading = await tx
    .selectFrom("procedure_reading")
    .select("read_at")
    .where("code", "=", code)
    .where("version", "=", version)
    .where("staff_id", "=", id)
    .executeTakeFirst();
  const reminder = await tx
    .selectFrom("procedure_reminder")
    .select(({ fn }) => fn.max("reminded_at").as("at"))
    .where("code", "=", code)
    .where("version", "=", version)
    .where("staff_id", "=", id)
    .executeTakeFirst();
  return { readAt: reading?.read_at.toISOString() ?? null, remindedAt: reminder?.at?.toISOString() ?? null };
}

// What the house stored went through the same schema.
function contentOf(stored: unknown): ProcedureContent {
  return stored as ProcedureContent;
}

function personOf(id: string | null | undefined, name: string | null | undefined) {
  return id && name ? { id, name } : null;
}
