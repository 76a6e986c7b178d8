import type { Command } from "commander";
import { demoAccounts } from "../demo/demo-accounts.ts";
import { runCommand } from "./run-command.ts";
import { serve } from "./serve.ts";
import { welcome } from "./welcome.ts";

export function registerUp(program: Command) {
  program
    .command("up")
    .description("启动全部：数据库、网页与后台任务  /  start everything: database, pages and tasks")
    .action(() =>
      runCommand((surroundings) =>
        serve(surroundings, {
          parts: { web: true, worker: true },
          alone: true,
          welcome: async () =>
            welcome(surroundings.terminal, surroundings.config.publicUrl, await demoAccounts()),
        }),
      ),
    );
}
