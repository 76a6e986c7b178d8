import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { withoutTenant } from "../db/database.ts";

/** `/healthz`: the process lives. `/readyz`: it can also reach its database; 503 takes it out of rotation. */
export function serveHealth(app: FastifyInstance): void {
  const quiet = { logLevel: "warn", config: { rateLimit: false } } as const;
  app.get("/healthz", quiet, async () => ({ status: "ok" }));
  app.get("/readyz", quiet, async (request, reply) => {
    try {
      await sql`SELECT 1`.execute(withoutTenant());
      return { status: "ready" };
    } catch (error) {
      request.log.warn({ err: error }, "the database does not answer");
      return reply.status(503).send({ status: "database_unreachable" });
    }
  });
}
