import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Gateway, GatewayTrouble } from "./gateway.ts";
import { type Asked, helloAnswer, orderAnswer, type StatementLine, statementAnswer } from "./messages.ts";
import { readBounded } from "./read-bounded.ts";
import { sign, signatureProblem } from "./signature.ts";

export type GatewayAddress = { url: string; secret: string };
type Means = { now: () => Date; timeoutMs?: number; mostBytes?: number };

// More pages than a day's statement can have; a gateway that never says "last" must not keep us.
const mostPages = 1_000;

/** Speaks the protocol of docs/gateways.md over HTTP: signed both ways, bounded in time and size, never redirected. */
export function httpGateway(address: GatewayAddress, means: Means): Gateway {
  const ask = <Schema extends z.ZodType>(asked: Asked, schema: Schema) =>
    exchange(address, means, asked, schema);
  const answerFor = async (asked: Asked & { key: string }) => {
    const answer = await ask(asked, orderAnswer);
    if (answer.key !== asked.key) throw new GatewayTrouble("other_answer");
    return answer;
  };
  return {
    order: answerFor,
    status: (key) => answerFor({ ask: "status", key }),
    hello: () => ask({ ask: "hello" }, helloAnswer),
    async statement(day) {
      const lines: StatementLine[] = [];
      let after: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await ask({ ask: "statement", day, after }, statementAnswer);
        lines.push(...answer.lines);
        if (answer.next === null) return lines;
        after = answer.next;
      }
      throw new GatewayTrouble("too_large");
    },
  };
}

async function exchange<Schema extends z.ZodType>(
  { url, secret }: GatewayAddress,
  { now, timeoutMs = 10_000, mostBytes = 1_048_576 }: Means,
  asked: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  const id = `msg_${randomUUID()}`;
  const body = JSON.stringify(asked);
  const { response, text } = await send(url, sign(secret, id, body, now()), body, { timeoutMs, mostBytes });

  if (response.status >= 300 && response.status < 400) throw new GatewayTrouble("redirected");
  if (response.status !== 200) throw new GatewayTrouble("bad_status", { status: response.status });
  if (text === null) throw new GatewayTrouble("too_large");
  const problem = signatureProblem(secret, (name) => response.headers.get(name), text, now());
  if (problem) throw new GatewayTrouble(problem);
  // The answer carries the question's id: one that was given to another question cannot be passed off here.
  if (response.headers.get("webhook-id") !== id) throw new GatewayTrouble("other_answer");
  return parsed(text, schema);
}

async function send(
  url: string,
  signed: Record<string, string>,
  body: string,
  { timeoutMs, mostBytes }: { timeoutMs: number; mostBytes: number },
): Promise<{ response: Response; text: string | null }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...signed, "content-type": "application/json", accept: "application/json" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { response, text: await readBounded(response.body, mostBytes) };
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === "TimeoutError";
    throw new GatewayTrouble(isLate ? "timed_out" : "unreachable", { cause });
  }
}

function parsed<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new GatewayTrouble("not_the_protocol", { cause });
  }
}
