import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NotFound } from "../refusals.ts";

const webDir = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

/** The built pages: the staff's under /console, the customers' everywhere else. */
export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(webDir)) return;
  await app.register(fastifyStatic, { root: webDir, serve: false });
  for (const [prefix, page] of [
    ["/console/assets/", "console"],
    ["/assets/", "portal"],
  ] as const) {
    await app.register(fastifyStatic, {
      root: `${webDir}${page}/assets`,
      prefix,
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: "365d",
    });
  }
}

/** An unknown address: a page for a browser that navigates, a problem for a program. */
export function refuseUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const navigates =
    request.method === "GET" &&
    request.headers.accept?.includes("text/html") &&
    !request.url.startsWith("/api/");
  if (!navigates || !existsSync(webDir)) {
    throw new NotFound("route_not_found", { zh: "没有这个地址。", en: "There is nothing at this address." });
  }
  const page = request.url.startsWith("/console") ? "console" : "portal";
  return reply.header("cache-control", "no-cache").sendFile("index.html", `${webDir}${page}`);
}
