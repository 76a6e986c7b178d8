import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { closeDatabase, openDatabase, withTenant } from "../db/database.ts";
import { reconcile } from "../fulfilment/execution/reconciliation/reconcile.ts";
import { type ReadStatement, readStatement } from "../gateways/statements/read-statement.ts";
import { ownTenant } from "../people/tenant.ts";
import { Refusal } from "../refusals.ts";
import { exitCodes } from "./explain.ts";
import { chosenHouse } from "./import/chosen-house.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import type { Terminal } from "./terminal.ts";

type Options = { house?: string; gateway?: string; json?: boolean };

export function registerGateway(program: Command) {
  const gateway = program
    .command("gateway")
    .description("与外部系统的对接：对账  /  the outside systems: comparing the books");
  gateway
    .command("reconcile <file>")
    .description(
      "用对方的流水文件（CSV 或 XLSX）对账  /  compare the record with the other side's statement (CSV or XLSX)",
    )
    .option("--house <slug>", "商家网址名，默认第一家  /  the merchant's address; the first by default")
    .option(
      "--gateway <name>",
      "网关名称，只有一个时可省略  /  the gateway's name, when there is more than one",
    )
    .option("--json", "以 JSON 输出结果  /  print the result as JSON")
    .action((file: string, options: Options) =>
      runCommand((surroundings) => reconcileFile(surroundings, file, options)),
    );
}

async function reconcileFile(
  { config, secret, terminal }: Surroundings,
  file: string,
  options: Options,
): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path))
    return refuse(terminal, { zh: `没有这个文件：${path}`, en: `There is no such file: ${path}` });

  const database = await prepareDatabase(config, secret, terminal);
  openDatabase(database.appUrl, { maxConnections: 2 });
  try {
    const { tenantId } = await chosenHouse(options.house);
    const tenant = await withTenant(tenantId, ownTenant);
    const statement = await readStatement(
      { path },
      { currency: tenant.currency, timeZone: tenant.time_zone },
    );
    const gatewayId = await gatewayNamed(tenantId, options.gateway);
    if (!gatewayId) return refuse(terminal, whichGateway);
    const found = await withTenant(tenantId, (tx) => reconcile(tx, gatewayId, statement.lines));
    report(terminal, statement, found, options.json ?? false);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(terminal, error.wording);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function gatewayNamed(tenantId: string, name: string | undefined): Promise<string | undefined> {
  const rows = await withTenant(tenantId, (tx) =>
    tx.selectFrom("gateway").select(["id", "name"]).orderBy("id").execute(),
  );
  const named = name ? rows.filter((row) => row.name === name) : rows;
  return named.length === 1 ? named[0]!.id : undefined;
}

function report(terminal: Terminal, { lines, refused }: ReadStatement, found: number, json: boolean): void {
  if (json) console.log(JSON.stringify({ lines: lines.length, refused, found }));
  for (const { row, wording } of refused)
    terminal.say({ zh: `第 ${row} 行：${wording.zh}`, en: `Row ${row}: ${wording.en}` });
  terminal.say({
    zh: `已比对 ${lines.length} 笔，新发现 ${found} 处差异${found > 0 ? "，请到执行台处理" : ""}。`,
    en: `Compared ${lines.length} lines: ${found} new differences${found > 0 ? ", now on the execution desk" : ""}.`,
  });
  if (refused.length > 0) process.exitCode = exitCodes.refusedRows;
}

const whichGateway = {
  zh: "请用 --gateway 指明是哪个网关（名称见“对接设置”）。",
  en: "Please say which gateway with --gateway; its name stands in the gateway settings.",
};

function refuse(terminal: Terminal, wording: Refusal["wording"]): void {
  terminal.say(wording);
  process.exitCode = exitCodes.wrongUse;
}
