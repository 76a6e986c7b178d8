import type { Command } from "commander";
import { runCommand } from "./run-command.ts";
import { serve } from "./serve.ts";

export function registerWeb(program: Command) {
  program
    .command("web")
    .description("只启动网页与接口  /  start the pages and the API only")
    .action(() =>
      runCommand((surroundings) =>
        serve(surroundings, {
          parts: { web: true, worker: false },
          alone: false,
          welcome: ({ url }) => surroundings.terminal.say({ zh: `网页：${url}`, en: `Pages: ${url}` }),
        }),
      ),
    );
}
