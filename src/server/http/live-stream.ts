import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../db/database.ts";
import { withTenant } from "../db/database.ts";
import type { LiveEvent, LiveFeed } from "../journal/live-feed.ts";

type Audience = { tenantId: string; mayKnow: (event: LiveEvent) => boolean };

const heartbeatMs = 20_000;

/**
 * Server-sent events: each names what happened and carries no content; the screen reads again what it may see.
 * A screen that was away sends Last-Event-ID and gets what it missed (at most 500 hints, else one "everything").
 */
export async function streamLive(
  feed: LiveFeed,
  audience: Audience,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const missed = await missedEvents(audience, request.headers["last-event-id"]);
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  raw.write("retry: 2000\n\n");
  for (const event of missed) raw.write(line(event));

  const stop = feed.listen(audience.tenantId, (event) => {
    if (audience.mayKnow(event)) raw.write(line(event));
  });
  const heartbeat = setInterval(() => raw.write(": here\n\n"), heartbeatMs);
  raw.on("close", () => {
    clearInterval(heartbeat);
    stop();
  });
  return reply;
}

function line({ eventId, complaintId, type }: LiveEvent): string {
  return `id: ${eventId}\ndata: ${JSON.stringify({ complaintId, type })}\n\n`;
}

// Event ids sort by time of birth, not of commit: look back ten seconds further, a hint twice does no harm.
async function missedEvents({ tenantId, mayKnow }: Audience, lastId: unknown): Promise<LiveEvent[]> {
  if (typeof lastId !== "string" || !/^[0-9a-f-]{36}$/.test(lastId)) return [];
  const rows = await withTenant(tenantId, (tx) => eventsAfter(tx, lastId));
  const events = rows.map(({ id, stream, type }) => ({ tenantId, complaintId: stream, eventId: id, type }));
  return events.filter(mayKnow);
}

async function eventsAfter(tx: Tx, lastId: string) {
  const last = await tx.selectFrom("journal").select("at").where("id", "=", lastId).executeTakeFirst();
  if (!last) return [];
  return tx
    .selectFrom("journal")
    .select(["id", "stream", "type"])
    .where("at", ">=", new Date(last.at.getTime() - 10_000))
    .orderBy("at")
    .orderBy("id")
    .limit(500)
    .execute();
}
