import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { readBounded } from "../gateways/protocol/read-bounded.ts";
import { Invalid } from "../refusals.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The body byte for byte, where a signature covers it. */
    signedBody: string | undefined;
  }
}

const mostBytes = 65_536;

/** Keeps a signed body as it came: parsed and written again it would be another text, with another signature. */
export async function keepSignedBody(
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: AsyncIterable<Uint8Array>,
): Promise<Readable> {
  const body = await readBounded(payload, mostBytes);
  if (body === null)
    throw new Invalid("body_too_large", {
      zh: "回调内容过长，无法受理。",
      en: "The callback is too long to be taken.",
    });
  request.signedBody = body;
  return Readable.from([Buffer.from(body)]);
}
