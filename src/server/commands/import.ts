import type { Command } from "commander";
import { presetNames } from "../gateways/tables/import-rows/preset.ts";
import { importFiles } from "./import/import-files.ts";
import type { ImportOptions } from "./import/import-options.ts";
import { runCommand } from "./run-command.ts";

const kinds = [
  { kind: "complaints", description: "导入投诉  /  import complaints" },
  {
    kind: "orders",
    description:
      "导入订单（预设里的投诉随后一并导入）  /  import orders, then a preset's complaints about them",
  },
] as const;

export function registerImport(program: Command) {
  const group = program
    .command("import")
    .description(
      "从 CSV、XLSX 文件导入；可中断、可重复  /  import CSV or XLSX files; may be stopped and repeated",
    );
  for (const { kind, description } of kinds) {
    group
      .command(`${kind} <path>`)
      .description(description)
      .option("--preset <name>", `已知来源  /  a known source: ${presetNames().join(", ")}`)
      .option(
        "--mapping <file>",
        "字段与列的对应，YAML 或 JSON  /  which column is which field, YAML or JSON",
      )
      .option(
        "--source <name>",
        "来源名，编号在同一来源内不重复  /  what the source is called; its ids are its own",
      )
      .option("--house <slug>", "商家，默认第一家  /  the merchant; the first one unless given")
      .option("--shop <code>", "没有写店铺的订单归到哪家店  /  the shop of orders that name none")
      .option("--dry-run", "只检查，不写入  /  check only, write nothing")
      .option("--errors <file>", "把未导入的行写成 CSV  /  write the refused rows as CSV")
      .option("--json", "以 JSON 输出结果  /  print the result as JSON")
      .action((path: string, options: ImportOptions) =>
        runCommand((surroundings) => importFiles(surroundings, kind, path, options)),
      );
  }
}
