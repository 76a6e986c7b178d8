import type { ProcedureContent } from "../../../shared/api/procedure-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, Invalid, NotPossibleNow } from "../../refusals.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { keepGiven } from "./keep-given.ts";
import { procedureUnknown } from "./procedures-in-force.ts";

type Kept = { code: string; version: number; revision: number };
type Written = { content: ProcedureContent; changeWords: string | null; seenRevision: number };

/** A new procedure, or the next version of one. Writing on it takes it back from whoever should approve it. */
export async function draftProcedure(actor: Staff, code: string, written: Written): Promise<Kept> {
  refuseUnknownCategory(written.content);
  return inTransaction(actor, async (tx) => {
    await keepGiven(tx, code);
    const draft = await lockedDraft(tx, code);
    refuseStale(written.seenRevision, draft?.revision ?? 0);
    const kept = {
      code,
      version: draft?.version ?? (await nextVersion(tx, code)),
      revision: written.seenRevision + 1,
    };
    const values = {
      content: JSON.stringify(written.content),
      change_words: written.changeWords,
      state: "draft",
      revision: kept.revision,
      author_id: actor.id,
      made_at: tx.now,
    };
    await tx
      .insertInto("procedure_version")
      .values({ code, version: kept.version, ...values })
      .onConflict((conflict) => conflict.columns(["tenant_id", "code", "version"]).doUpdateSet(values))
      .execute();
    await recordSetting(tx, actor, "procedure_drafted", kept);
    return kept;
  });
}

export async function sendProcedure(actor: Staff, code: string, seenRevision: number): Promise<Kept> {
  return inTransaction(actor, async (tx) => {
    const draft = await openDraft(tx, code, seenRevision);
    return moveDraft(tx, actor, draft, "procedure_sent", { state: "in_review", returned_words: null });
  });
}

/** Somebody else than the author publishes it for good, or sends it back. */
export async function decideProcedure(
  actor: Staff,
  code: string,
  { seenRevision, isApproved, words }: { seenRevision: number; isApproved: boolean; words: string | null },
): Promise<Kept> {
  if (!isApproved && !words) throw reasonMissing();
  return inTransaction(actor, async (tx) => {
    const draft = await openDraft(tx, code, seenRevision);
    if (draft.state !== "in_review") throw notSent();
    if (draft.author_id === actor.id) throw ownDraft();
    if (!isApproved)
      return moveDraft(tx, actor, draft, "procedure_returned", { state: "draft", returned_words: words });
    return moveDraft(tx, actor, draft, "procedure_published", {
      state: "published",
      approved_by: actor.id,
      published_at: tx.now,
    });
  });
}

type Draft = NonNullable<Awaited<ReturnType<typeof lockedDraft>>>;

async function moveDraft(
  tx: Tx,
  actor: Staff,
  { code, version, revision }: Draft,
  event: string,
  changes: Record<string, unknown>,
): Promise<Kept> {
  const kept = { code, version, revision: revision + 1 };
  await tx
    .updateTable("procedure_version")
    .set({ ...changes, revision: kept.revision })
    .where("code", "=", code)
    .where("version", "=", version)
    .execute();
  await recordSetting(tx, actor, event, kept);
  return kept;
}

async function openDraft(tx: Tx, code: string, seenRevision: number): Promise<Draft> {
  const draft = await lockedDraft(tx, code);
  if (!draft) throw procedureUnknown();
  refuseStale(seenRevision, draft.revision);
  return draft;
}

// Locked at the procedure's own row: two people may begin a draft at once, and the second must see the first.
async function lockedDraft(tx: Tx, code: string) {
  await tx.selectFrom("procedure").select("code").where("code", "=", code).forUpdate().execute();
  return tx
    .selectFrom("procedure_version")
    .selectAll()
    .where("code", "=", code)
    .where("state", "<>", "published")
    .executeTakeFirst();
}

async function nextVersion(tx: Tx, code: string): Promise<number> {
  const { latest } = await tx
    .selectFrom("procedure_version")
    .select(({ fn }) => fn.max("version").as("latest"))
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return (latest ?? 0) + 1;
}

function refuseUnknownCategory({ categories }: ProcedureContent): void {
  const known = standardTaxonomy().categories.map(({ code }) => code);
  if (categories.every((code) => known.includes(code))) return;
  throw new Invalid(
    "category_unknown",
    { zh: "流程规范里有不认识的分类。", en: "The procedure names a category that does not exist." },
    { fields: [{ at: "/content/categories", code: "category_unknown" }] },
  );
}

function refuseStale(seenRevision: number, revision: number): void {
  if (seenRevision === revision) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "这份草稿刚被同事改过，请看过最新内容后再操作。",
      en: "A colleague has just changed this draft. Look at it as it is now, then go on.",
    },
    { seenRevision, revision },
  );
}

function notSent(): NotPossibleNow {
  return new NotPossibleNow("draft_not_sent", {
    zh: "草稿还没有提交审批。",
    en: "The draft has not been sent for approval yet.",
  });
}

function ownDraft(): Forbidden {
  return new Forbidden("own_draft", {
    zh: "自己写的流程规范要由另一位同事审批。",
    en: "Somebody else approves what you wrote.",
  });
}

function reasonMissing(): Invalid {
  return new Invalid(
    "reason_missing",
    { zh: "退回时请说明要改什么。", en: "Say what must change when you send it back." },
    { fields: [{ at: "/words", code: "missing" }] },
  );
}
