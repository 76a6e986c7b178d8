import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gatewayKinds } from "../../../shared/gateway-parts.ts";
import { type Asked, asked, type OrderAnswer, type OrderAsked } from "../protocol/messages.ts";
import { readBounded } from "../protocol/read-bounded.ts";
import { sign, signatureProblem } from "../protocol/signature.ts";
import { sendCallback } from "./callback.ts";
import type { Fault } from "./faults.ts";
import { openLedger, type SimulatedLedger } from "./simulated-ledger.ts";

export type SimulatorPlan = {
  secret: string;
  port?: number;
  now?: () => Date;
  /** Where results are called back to; without it only answers and inquiries tell. */
  callbackUrl?: () => string;
  /** What goes wrong with the next order; none when nothing is returned. */
  nextFault?: (order: OrderAsked) => Fault | undefined;
  heard?: (asked: Asked, fault: Fault | undefined) => void;
};
export type Simulator = {
  url: string;
  ledger: SimulatedLedger;
  /** Does everything that was only taken in, and calls back. */
  finishAll(): Promise<void>;
  /** Somebody who is called presses a key: the house is called back. */
  press(key: string, pressed: string): Promise<void>;
  close(): Promise<void>;
};

const mostBytes = 65_536;

/** The other side of docs/gateways.md as a real server on this machine, with books of its own and every mishap to order. */
export async function openSimulator(plan: SimulatorPlan): Promise<Simulator> {
  const now = plan.now ?? (() => new Date());
  const ledger = openLedger(now);
  const unfinished = new Set<string>();
  const stage = { ...plan, now, ledger, unfinished };
  const server = createServer((request, response) => {
    serve(stage, request, response).catch((error: Error) => response.destroy(error));
  });
  server.listen(plan.port ?? 0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ledger,
    async finishAll() {
      for (const key of unfinished) await callBack(stage, ledger.finish(key));
      unfinished.clear();
    },
    press: (key, pressed) => callBack(stage, { ...ledger.finish(key), pressed }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Stage = SimulatorPlan & { now: () => Date; ledger: SimulatedLedger; unfinished: Set<string> };

async function serve(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await readBounded(request, mostBytes)) ?? "";
  const header = (name: string) => request.headers[name] as string | undefined;
  const problem = signatureProblem(stage.secret, header, body, stage.now());
  if (problem) return refuse(response, 401, problem);
  const question = asked.safeParse(parseJson(body));
  if (!question.success) return refuse(response, 400, "not_the_protocol");

  const id = header("webhook-id")!;
  const fault = question.data.ask === "order" ? stage.nextFault?.(question.data) : undefined;
  stage.heard?.(question.data, fault);
  if (question.data.ask === "order") return serveOrder(stage, question.data, fault, { id, response });
  answer(stage, { id, response }, answerOf(stage, question.data));
}

type Reply = { id: string; response: ServerResponse };

function answerOf({ ledger }: Stage, question: Exclude<Asked, OrderAsked>): object {
  switch (question.ask) {
    case "status":
      return ledger.statusOf(question.key);
    case "statement":
      return { lines: ledger.statement(question.day), next: null };
    case "hello":
      return { name: "Mingjing gateway simulator", kinds: gatewayKinds };
  }
}

async function serveOrder(
  stage: Stage,
  order: OrderAsked,
  fault: Fault | undefined,
  reply: Reply,
): Promise<void> {
  if (fault === "lost_question") return void reply.response.destroy();
  if (fault === "error_before") return refuse(reply.response, 503, "unavailable");
  if (fault === "redirect") return redirect(reply.response);

  const taken = stage.ledger.take(order, fault === "refused" ? "refused_here" : undefined);
  if (!taken) return refuse(reply.response, 409, "key_reused");
  if (fault === "later") {
    stage.unfinished.add(order.key);
    return answer(stage, reply, taken);
  }
  if (fault === "asked_twice") stage.ledger.take(order);
  const done = stage.ledger.finish(order.key);
  await answerFaultily(stage, reply, { taken, done }, fault);
}

async function answerFaultily(
  stage: Stage,
  reply: Reply,
  { taken, done }: { taken: OrderAnswer; done: OrderAnswer },
  fault: Fault | undefined,
): Promise<void> {
  switch (fault) {
    case "lost_answer":
      return void reply.response.destroy();
    case "never":
      return;
    case "error_after":
      return refuse(reply.response, 500, "fault");
    case "callback_first":
      await callBack(stage, done);
      return answer(stage, reply, done);
    case "callback_twice":
      answer(stage, reply, done);
      await callBack(stage, done);
      return callBack(stage, done);
    case "out_of_order":
      await callBack(stage, done);
      await callBack(stage, taken);
      return answer(stage, reply, taken);
    case "wrong_signature":
      return answer({ ...stage, secret: `whsec_${Buffer.alloc(32).toString("base64")}` }, reply, done);
    case "old_clock":
      return answer({ ...stage, now: () => new Date(stage.now().getTime() - 3_600_000) }, reply, done);
    case "huge":
      return answer(stage, reply, { ...done, padding: "x".repeat(4 * 1_048_576) });
    case "not_json":
      return answerText(stage, reply, "<html>maintenance</html>");
    default:
      return answer(stage, reply, done);
  }
}

async function callBack({ callbackUrl, secret, now }: Stage, result: OrderAnswer): Promise<void> {
  if (callbackUrl) await sendCallback(callbackUrl(), secret, result, now());
}

function answer(stage: Pick<Stage, "secret" | "now">, reply: Reply, body: object): void {
  answerText(stage, reply, JSON.stringify(body));
}

function answerText({ secret, now }: Pick<Stage, "secret" | "now">, { id, response }: Reply, body: string) {
  response.writeHead(200, { ...sign(secret, id, body, now()), "content-type": "application/json" }).end(body);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ code }));
}

function redirect(response: ServerResponse): void {
  response.writeHead(307, { location: "http://127.0.0.1:9/" }).end();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON is not a question of the protocol; the caller answers so.
    return null;
  }
}
