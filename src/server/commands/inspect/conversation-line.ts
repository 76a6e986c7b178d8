import { z } from "zod";
import type { InspectedConversation } from "../../quality/inspection/inspected-conversation.ts";
import { WrongLine } from "../judge/judge-lines.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const message = z.object({
  direction: z.enum(["in", "out"]),
  at: moment,
  body: z.string(),
  authorId: z.string().optional(),
});

const event = z.object({
  type: z.string(),
  at: moment,
  actorKind: z.string().default("staff"),
  actorId: z.string().default("staff"),
});

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  channel: z.string().default("chat"),
  category: z.string().nullable().default(null),
  secondCategory: z.string().nullable().default(null),
  staffId: z.string().nullable().default(null),
  orderNumber: z.string().nullable().default(null),
  customerName: z.string().nullable().default(null),
  endedHow: z.enum(["confirmed", "silence", "withdrawn"]).default("confirmed"),
  messages: z.array(message).min(1).max(2_000),
  events: z.array(event).max(5_000).optional(),
});

export type LineConversation = { conversation: InspectedConversation; hasEvents: boolean };

/** One conversation of a file; what it does not say is taken as empty. */
export function conversationOfLine(text: string, lineNumber: number): LineConversation {
  const read = line.safeParse(parsed(text));
  if (!read.success) throw wrongLine(lineNumber, read.error);
  const { messages, events = [], ...said } = read.data;
  const inOrder = messages.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return {
    hasEvents: read.data.events !== undefined,
    conversation: {
      ...said,
      complaintId: said.id,
      chapter: 1,
      shopId: null,
      openedAt: inOrder[0]!.at,
      endedAt: inOrder.at(-1)!.at,
      record: { hasDemand: false, hasOrder: false, hasEvidence: false, hasFinding: false, shares: [] },
      messages: inOrder.map(({ authorId, ...words }, index) => ({
        ...words,
        id: `${said.id}/${index + 1}`,
        kind: "message",
        authorKind: words.direction === "out" ? "staff" : "customer",
        authorId: authorId ?? (words.direction === "out" ? (said.staffId ?? "staff") : "customer"),
      })),
      events: events.map((happened, index) => ({ ...happened, version: index + 1, subjectId: null })),
      promises: [],
      waits: [],
      offers: [],
      handOvers: [],
    },
  };
}

function parsed(text: string): unknown {
  try {
    // A file written on Windows may begin with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function wrongLine(lineNumber: number, { issues }: z.ZodError): WrongLine {
  const at = issues[0]?.path.join("/") ?? "";
  return new WrongLine(lineNumber, {
    zh: `不是一段会话（${at || "JSON"}）：要有 id 和 messages，每条消息有 direction（in 或 out）、at（带时区的时间）和 body`,
    en: `not a conversation (${at || "JSON"}): an id and messages are needed, each with a direction (in or out), at (a time with its offset) and a body`,
  });
}
