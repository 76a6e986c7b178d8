import { once } from "node:events";
import { type Command, InvalidArgumentError } from "commander";
import { isGatewayUrl } from "../gateways/protocol/gateway-url.ts";
import { isGatewaySecret, newGatewaySecret } from "../gateways/protocol/signature.ts";
import { type Fault, faults, isFault } from "../gateways/simulator/faults.ts";
import { openSimulator } from "../gateways/simulator/open-simulator.ts";
import { askedToStop } from "./import/asked-to-stop.ts";
import { runCommand } from "./run-command.ts";

type Options = {
  port: number;
  secret?: string;
  callback?: string;
  fault?: (Fault | "none")[];
  finishAfter: number;
};

export function registerSimulate(program: Command) {
  const simulate = program
    .command("simulate")
    .description("模拟外部系统，供试用与验收  /  stand-ins of outside systems, for trying out");
  simulate
    .command("gateway")
    .description(
      "模拟一个对接系统（见 docs/gateways.md）  /  a gateway as in docs/gateways.md, on this machine",
    )
    .option("--port <port>", "端口  /  port", readPort, 4010)
    .option("--secret <whsec>", "签名密钥，默认新生成  /  signing secret; made when left out", readSecret)
    .option(
      "--callback <url>",
      "回调地址（见“对接设置”）  /  the callback address from the settings",
      readUrl,
    )
    .option("--finish-after <seconds>", "“later” 的单几秒后办妥  /  when `later` orders are done", Number, 5)
    .option(
      "--fault <names...>",
      `依次出现的故障，none 为正常  /  what goes wrong with one order after the other: ${faults.join(" ")}`,
      readFaults,
    )
    .action((options: Options) => runCommand(({ terminal }) => simulateGateway(terminal.say, options)));
}

async function simulateGateway(
  say: (wording: { zh: string; en: string }) => void,
  { port, secret = newGatewaySecret(), callback, fault = [], finishAfter }: Options,
): Promise<void> {
  let orders = 0;
  const stop = askedToStop();
  const simulator = await openSimulator({
    port,
    secret,
    ...(callback && { callbackUrl: () => callback }),
    nextFault: () => {
      const next = fault.length > 0 ? fault[orders++ % fault.length] : undefined;
      return next === "none" ? undefined : next;
    },
    heard: (asked, met) => console.log(JSON.stringify({ ...asked, ...(met && { fault: met }) })),
  });
  const notCalledBack = (error: Error) =>
    say({ zh: `回调没有送达：${error.message}`, en: `The callback did not arrive: ${error.message}` });
  const finishing = setInterval(() => simulator.finishAll().catch(notCalledBack), finishAfter * 1_000);
  say({
    zh: `模拟网关已启动：${simulator.url}\n签名密钥：${secret}\n在“对接设置”里填入这两项即可试用；Ctrl-C 结束。`,
    en: `The simulated gateway is running: ${simulator.url}\nSigning secret: ${secret}\nEnter both in the gateway settings to try it; Ctrl-C ends it.`,
  });
  if (!stop.aborted) await once(stop, "abort");
  clearInterval(finishing);
  await simulator.close();
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("0–65535");
}

function readSecret(text: string): string {
  if (isGatewaySecret(text)) return text;
  throw new InvalidArgumentError("whsec_…");
}

function readUrl(text: string): string {
  if (isGatewayUrl(text)) return text;
  throw new InvalidArgumentError("https://… | http://127.0.0.1…");
}

function readFaults(text: string, before: (Fault | "none")[] = []): (Fault | "none")[] {
  if (text === "none" || isFault(text)) return [...before, text];
  throw new InvalidArgumentError(faults.join(" "));
}
