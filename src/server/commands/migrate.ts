import type { Command } from "commander";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand } from "./run-command.ts";

export function registerMigrate(program: Command) {
  program
    .command("migrate")
    .description("把数据库升级到当前版本  /  bring the database up to date")
    .option("--json", "以 JSON 输出  /  print JSON")
    .action((options: { json?: boolean }) =>
      runCommand(async ({ config, secret, terminal }) => {
        const { migrated, stop } = await prepareDatabase(config, secret, terminal);
        await stop();
        if (options.json) console.log(JSON.stringify({ migrated }));
        else if (migrated.length === 0)
          terminal.say({ zh: "数据库已是最新。", en: "The database is up to date." });
        else terminal.say({ zh: `已升级：${migrated.join("、")}`, en: `Migrated: ${migrated.join(", ")}` });
      }),
    );
}
