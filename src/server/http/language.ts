import type { FastifyRequest } from "fastify";

/** Chinese unless the caller asks for English first. */
export function languageOf(request: FastifyRequest): "zh" | "en" {
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "zh";
}
