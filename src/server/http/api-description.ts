import swagger from "@fastify/swagger";
import reference from "@scalar/fastify-api-reference";
import type { FastifyInstance } from "fastify";
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
  await app.register(reference, {
    routePrefix: "/api/docs",
    configuration: { url: "/api/openapi.json", withDefaultFonts: false },
  });
}
