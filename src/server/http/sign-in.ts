import { fromNodeHeaders } from "better-auth/node";
import type { FastifyInstance } from "fastify";
import type { Identity } from "./identity.ts";

/**
 * Hands /api/auth/* to the sign-in library, with the address that the caller really has: it counts tries by it, and
 * anybody may write the header it reads.
 */
export function serveSignIn(app: FastifyInstance, { auth }: Identity): void {
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    schema: { hide: true },
    handler: async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? "localhost"}`);
      const answer = await auth.handler(
        new Request(url, {
          method: request.method,
          headers: fromNodeHeaders({ ...request.headers, "x-forwarded-for": request.ip }),
          ...(request.body ? { body: JSON.stringify(request.body) } : {}),
        }),
      );
      reply.status(answer.status);
      for (const [name, value] of answer.headers) reply.header(name, value);
      return reply.send(answer.body ? await answer.text() : null);
    },
  });
}
