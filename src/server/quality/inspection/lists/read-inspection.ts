import type { z } from "zod";
import type { inspectionOfConversation, inspectionRoutes } from "../../../../shared/api/inspection-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { readableComplaint } from "../../../complaint/readable-complaint.ts";
import type { Tx } from "../../../db/database.ts";
import { NotFound } from "../../../refusals.ts";
import type { InspectedConversation } from "../inspected-conversation.ts";
import { readConversations } from "../read-conversations.ts";
import { type InspectionResult, readAllResults } from "../read-results.ts";
import { publishedRules } from "../rules/house-rules.ts";
import { presentSummary, summaryRows } from "./summary.ts";

type OfConversation = z.input<typeof inspectionOfConversation>;
type Read = z.input<typeof inspectionRoutes.readInspection.answer>;
type Message = Read["messages"][number];
type ResultView = OfConversation["results"][number];

/** One conversation with its words, its deeds, and what every rule found in it. */
export async function readInspection(tx: Tx, reader: Staff, conversationId: string): Promise<Read> {
  const [inspection] = await inspectionsOf(tx, reader, [conversationId]);
  const [conversation] = await readConversations(tx, [conversationId]);
  if (!inspection || !conversation) throw notInspected();
  const names = await authorNames(
    tx,
    conversation.messages.map(({ authorId }) => authorId),
  );
  return {
    ...inspection,
    messages: [
      ...(await firstWords(tx, conversation)),
      ...conversation.messages.map(({ authorId, at, ...message }) => ({
        ...message,
        author: names.get(authorId) ?? null,
        at: at.toISOString(),
      })),
    ],
    events: conversation.events.map(({ version, type, actorKind, at }) => ({
      version,
      type,
      actorKind: actorKind as Read["events"][number]["actorKind"],
      at: at.toISOString(),
    })),
  };
}

// A complaint begins with what the customer came with, which is no message of the conversation.
async function firstWords(
  tx: Tx,
  { chapter, complaintId, openedAt }: InspectedConversation,
): Promise<Message[]> {
  if (chapter > 1) return [];
  const { description } = await tx
    .selectFrom("complaint")
    .select("description")
    .where("id", "=", complaintId)
    .executeTakeFirstOrThrow();
  const words = { direction: "in", kind: "filing", authorKind: "customer", author: null } as const;
  return [{ ...words, id: complaintId, body: description, at: openedAt.toISOString() }];
}

/** The same of every ended chapter of a complaint, without the words. */
export async function readComplaintInspections(
  tx: Tx,
  reader: Staff,
  number: string,
): Promise<{ rows: OfConversation[] }> {
  const complaint = await readableComplaint(tx, number);
  const conversations = await tx
    .selectFrom("conversation")
    .select("id")
    .where("complaint_id", "=", complaint.id)
    .orderBy("chapter", "desc")
    .limit(50)
    .execute();
  return {
    rows: await inspectionsOf(
      tx,
      reader,
      conversations.map(({ id }) => id),
    ),
  };
}

async function inspectionsOf(tx: Tx, reader: Staff, ids: string[]): Promise<OfConversation[]> {
  if (ids.length === 0) return [];
  let query = summaryRows(tx)
    .where("inspection.conversation_id", "in", ids)
    .orderBy("conversation.chapter", "desc");
  if (!roleMay(reader.role, "quality.read")) query = query.where("inspection.staff_id", "=", reader.id);
  const rows = await query.execute();
  const results = await presentResults(
    tx,
    await readAllResults(
      tx,
      rows.map((row) => row.conversation_id),
    ),
  );
  return rows.map((row) => {
    const own = results.filter(({ conversationId }) => conversationId === row.conversation_id);
    return {
      ...presentSummary(row),
      ruleSetVersion: row.rule_set_version,
      results: own.filter(({ view }) => view.isCurrent).map(({ view }) => view),
      earlier: own.filter(({ view }) => !view.isCurrent).map(({ view }) => view),
    };
  });
}

const order = { broken: 0, met: 1, not_applicable: 2 };

async function presentResults(tx: Tx, results: InspectionResult[]) {
  const rules = new Map((await publishedRules(tx)).map((rule) => [`${rule.code}@${rule.version}`, rule]));
  const names = await authorNames(
    tx,
    results.flatMap(({ staffId }) => (staffId ? [staffId] : [])),
  );
  return results
    .toSorted((a, b) => order[a.outcome] - order[b.outcome] || b.weight - a.weight)
    .map(({ conversationId, staffId, foundAt, ...result }) => {
      const rule = rules.get(`${result.ruleCode}@${result.ruleVersion}`);
      const view: ResultView = {
        ...result,
        nameZh: rule?.nameZh ?? result.ruleCode,
        nameEn: rule?.nameEn ?? result.ruleCode,
        kind: rule?.check.kind ?? "",
        staff: staffId ? { id: staffId, name: names.get(staffId) ?? "" } : null,
        foundAt: foundAt.toISOString(),
      };
      return { conversationId, view };
    });
}

async function authorNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const uuids = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (uuids.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", uuids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function notInspected(): NotFound {
  return new NotFound("inspection_not_found", {
    zh: "没有这条会话的质检结果。",
    en: "There is no inspection of this conversation.",
  });
}
