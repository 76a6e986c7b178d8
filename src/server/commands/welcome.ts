import type { Surroundings } from "./run-command.ts";

/** Where to look, once everything runs. */
export function welcome({ config, terminal }: Surroundings) {
  const { publicUrl } = config;
  terminal.say({
    zh: `\n  明镜已启动\n\n  客服工作台  ${publicUrl}/console\n  顾客页面    ${publicUrl}\n  接口文档    ${publicUrl}/api/docs\n\n  按 Ctrl-C 结束。\n`,
    en: `\n  Mingjing is running\n\n  Staff console   ${publicUrl}/console\n  Customer pages  ${publicUrl}\n  API             ${publicUrl}/api/docs\n\n  Press Ctrl-C to end it.\n`,
  });
}
