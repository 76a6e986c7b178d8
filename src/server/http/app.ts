import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import { serveApiDescription } from "./api-description.ts";
import { contentPolicy } from "./content-policy.ts";
import type { Handlers } from "./handlers.ts";
import { serveHealth } from "./health.ts";
import { refuseUnlistedRoutes } from "./listed-routes.ts";
import { refuseUnknown, servePages } from "./pages.ts";
import { answerProblem } from "./problem.ts";
import { serveRoutes } from "./serve-routes.ts";
import { serveSignIn } from "./sign-in.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | undefined;
  }
}

const bodyLimit = 2 * 1024 * 1024;
const uploadLimit = 200 * 1024 * 1024;
// A call of three hours over a line of 3 Mbit/s.
const slowestUploadMs = 15 * 60_000;

/** The web server, not yet listening. */
export async function buildApp(house: House, handlers: Handlers): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: house.config.logLevel ?? "info",
      redact: ["req.headers.authorization", "req.headers.cookie"],
      serializers: { req: withoutPersonalData },
    },
    bodyLimit,
    trustProxy: "loopback",
    requestTimeout: slowestUploadMs,
    forceCloseConnections: true,
    // Addresses that the router itself cannot read.
    frameworkErrors: answerProblem,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  app.decorateRequest("actor");
  app.decorateRequest("signedBody");
  refuseUnlistedRoutes(app);

  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy,
    strictTransportSecurity: house.config.publicUrl.startsWith("https:"),
  });
  await app.register(rateLimit, {
    max: house.config.requestsPerMinute,
    timeWindow: "1 minute",
    // A caller who has hung up meanwhile has no address any more.
    keyGenerator: ({ ip }) => ip ?? "gone",
  });
  await app.register(multipart, {
    limits: { files: 1, fields: 8, fileSize: uploadLimit, fieldSize: 64 * 1024 },
  });
  await serveApiDescription(app, house.config.publicUrl);
  serveHealth(app);
  serveSignIn(app, house.identity);
  serveRoutes(app, house, handlers);
  await servePages(app);
  app.setNotFoundHandler(refuseUnknown);
  return app;
}

// The path says what was asked; query strings may hold words and links, so they stay out of the log.
function withoutPersonalData(request: { method: string; url: string; id?: string }) {
  return { method: request.method, path: request.url.split("?")[0] };
}
