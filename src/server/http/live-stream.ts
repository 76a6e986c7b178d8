import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../db/database.ts";
import { withTenant } from "../db/database.ts";
import type { LiveEvent, LiveFeed } from "../journal/live-feed.ts";

type Audience = { tenantId: string; mayKnow: (event: LiveEvent) => boolean | Promise<boolean> };

const heartbeatMs = 20_000;
/** The screen comes back by itself and is asked again who it is: nobody listens on after they were let go. */
const longestMs = 15 * 60_000;
const mostMissed = 500;

/**
 * Server-sent events: each names what happened and carries no content; the screen reads again what it may see.
 * A screen that was away sends Last-Event-ID and gets what it missed; when that is too much, one "everything".
 */
export async function streamLive(
  feed: LiveFeed,
  { tenantId, mayKnow }: Audience,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // Who has gone already while we asked who they are will not close a second time.
  if (reply.raw.destroyed) return reply.hijack();
  const send = openLine(request, reply, mayKnow);
  // Listening begins before the look back: what happens in between comes twice rather than never.
  const stop = feed.listen(tenantId, (event) => send(() => [event]));
  reply.raw.on("close", stop);
  send(() => missedEvents(tenantId, request.headers["last-event-id"]));
  return reply;
}

type Send = (events: () => LiveEvent[] | Promise<LiveEvent[]>) => void;

function openLine(request: FastifyRequest, reply: FastifyReply, mayKnow: Audience["mayKnow"]): Send {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  raw.write("retry: 2000\n\n");
  const heartbeat = setInterval(() => raw.write(": here\n\n"), heartbeatMs);
  const ending = setTimeout(() => raw.end(), longestMs);
  raw.on("close", () => {
    clearInterval(heartbeat);
    clearTimeout(ending);
  });

  async function write(events: LiveEvent[]): Promise<void> {
    for (const event of events) {
      const mayHear = event.type === everything || (await mayKnow(event));
      if (mayHear && !raw.writableEnded) raw.write(line(event));
    }
  }
  let written = Promise.resolve();
  return (events) => {
    written = written
      .then(async () => write(await events()))
      .catch((error) => {
        // The screen comes back with the id it had, and gets what could not be looked up now.
        request.log.warn({ err: error }, "a live line was cut");
        raw.end();
      });
  };
}

const everything = "everything";

function line({ eventId, complaintId, type }: LiveEvent): string {
  const data = `data: ${JSON.stringify({ complaintId, type })}\n\n`;
  return eventId ? `id: ${eventId}\n${data}` : data;
}

async function missedEvents(tenantId: string, lastId: unknown): Promise<LiveEvent[]> {
  if (typeof lastId !== "string" || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lastId)) return [];
  const rows = await withTenant(tenantId, (tx) => eventsAfter(tx, lastId));
  const events = rows.map(({ id, stream, type }) => ({ tenantId, complaintId: stream, eventId: id, type }));
  const newest = events.at(-1);
  if (events.length <= mostMissed || !newest) return events;
  return [{ ...newest, complaintId: "", type: everything }];
}

// Event ids sort by time of birth, not of commit: look back ten seconds further, a hint twice does no harm.
async function eventsAfter(tx: Tx, lastId: string) {
  const last = await tx.selectFrom("journal").select("at").where("id", "=", lastId).executeTakeFirst();
  if (!last) return [];
  return tx
    .selectFrom("journal")
    .select(["id", "stream", "type"])
    .where("at", ">=", new Date(last.at.getTime() - 10_000))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(mostMissed + 1)
    .execute()
    .then((rows) => rows.toReversed());
}
