import type { FastifyRequest } from "fastify";
import type { Command } from "../actor.ts";
import { Invalid } from "../refusals.ts";

/** The caller's idempotency key with what it stands for; undefined when none was sent. */
export function commandOf(request: FastifyRequest): Command | undefined {
  const key = request.headers["idempotency-key"];
  if (key === undefined || request.method === "GET") return undefined;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Invalid("idempotency_key_not_valid", {
      zh: "幂等键须为 1–200 个可见的 ASCII 字符。",
      en: "An idempotency key is 1 to 200 visible ASCII characters.",
    });
  }
  return { key, content: { route: `${request.method} ${request.url}`, body: request.body ?? null } };
}
