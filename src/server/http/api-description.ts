import { createHash } from "node:crypto";
import swagger from "@fastify/swagger";
import reference from "@scalar/fastify-api-reference";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** OpenAPI 3.1 at /api/openapi.json, made from the zod schemas, and a page to read it at /api/docs. */
export async function serveApiDescription(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Mingjing 明镜",
        version: "0.1.0",
        description:
          "Complaints from receipt to archive. Errors are problem details (RFC 9457) with a stable `code`, worded in the language of Accept-Language. Commands take an Idempotency-Key.",
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "mingjing.session_token" },
          key: {
            type: "http",
            scheme: "bearer",
            description: "API key, or a customer's follow token on /api/portal/complaint",
          },
        },
      },
      security: [{ session: [] }, { key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(async (docs) => {
    docs.addHook("onSend", allowOwnScripts);
    await docs.register(reference, {
      routePrefix: "/api/docs",
      configuration: { ...quietReference, url: "/api/openapi.json" },
    });
  });
}

// Nothing of the page leaves this house: no fonts, no telemetry, no services of the library's makers.
const quietReference = {
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
} as const;

// The page starts itself by a script within it: the content policy names that very script by its hash, and no other.
async function allowOwnScripts(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const policy = reply.getHeader("content-security-policy");
  if (typeof payload !== "string" || typeof policy !== "string") return payload;
  const hashes = [...payload.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => {
    return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  });
  reply.header(
    "content-security-policy",
    policy.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(" ")),
  );
  return payload;
}
