import { Command, CommanderError } from "commander";
import { registerCheckpoint } from "./commands/checkpoint.ts";
import { exitCodes } from "./commands/explain.ts";
import { registerGateway } from "./commands/gateway.ts";
import { registerImport } from "./commands/import.ts";
import { registerInspect } from "./commands/inspect.ts";
import { registerJudge } from "./commands/judge.ts";
import { registerMigrate } from "./commands/migrate.ts";
import { registerSignals } from "./commands/signals.ts";
import { registerSimulate } from "./commands/simulate.ts";
import { registerUp } from "./commands/up.ts";
import { registerVerifyEvidence } from "./commands/verify-evidence.ts";
import { registerWeb } from "./commands/web.ts";
import { registerWorker } from "./commands/worker.ts";

const program = new Command("mingjing")
  .description("明镜：电商客服的投诉处理与质量控制  /  Mingjing: complaint handling and quality control")
  .exitOverride()
  .addHelpText(
    "after",
    `
退出码  /  exit codes:
  0  完成 done
  1  程序出错 a fault of the program
  2  用法或设置不对 wrong use or settings
  3  环境问题（数据库、端口、磁盘） the surroundings: database, port, disk
  4  证据不符 evidence that does not hold
  5  已完成，有行未能导入 done, some rows left out`,
  );
for (const register of [
  registerUp,
  registerWeb,
  registerWorker,
  registerMigrate,
  registerImport,
  registerGateway,
  registerSimulate,
  registerJudge,
  registerInspect,
  registerSignals,
  registerVerifyEvidence,
  registerCheckpoint,
])
  register(program);

// Whoever read our words may have gone (`mingjing up 2>&1 | head`): the work goes on all the same.
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : exitCodes.wrongUse;
}
