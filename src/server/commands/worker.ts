import type { Command } from "commander";
import { runCommand } from "./run-command.ts";
import { serve } from "./serve.ts";

export function registerWorker(program: Command) {
  program
    .command("worker")
    .description("只启动后台任务  /  start the tasks only")
    .action(() =>
      runCommand((surroundings) =>
        serve(surroundings, {
          parts: { web: false, worker: true },
          alone: false,
          welcome: () => surroundings.terminal.say({ zh: "后台任务已启动。", en: "The worker is running." }),
        }),
      ),
    );
}
