import type { Command } from "commander";
import { demoAccounts } from "../demo/demo-accounts.ts";
import { furnish } from "./furnish.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import { serve } from "./serve.ts";
import { welcome } from "./welcome.ts";

export function registerUp(program: Command) {
  program
    .command("up")
    .description("启动全部：数据库、网页与后台任务  /  start everything: database, pages and tasks")
    .option("--no-demo", "数据库为空时也不载入演示数据  /  leave an empty database empty")
    .action(({ demo }: { demo: boolean }) =>
      runCommand((surroundings) =>
        serve(quiet(surroundings), {
          parts: { web: true, worker: true },
          alone: true,
          ...(demo && { furnish: (database, signal) => furnish(surroundings, database, signal) }),
          welcome: async () =>
            welcome(surroundings.terminal, surroundings.config.publicUrl, await demoAccounts()),
        }),
      ),
    );
}

function quiet({ config, ...others }: Surroundings): Surroundings {
  return { ...others, config: { ...config, logLevel: config.logLevel ?? "warn" } };
}
