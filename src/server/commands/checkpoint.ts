import type { Command } from "commander";
import { closeDatabase, openDatabase } from "../db/database.ts";
import { forEachTenant } from "../db/for-each-tenant.ts";
import { askForStamp } from "../journal/checkpoints/close-day.ts";
import { makeCheckpoint } from "../journal/checkpoints/make-checkpoint.ts";
import { signingKeyOf } from "../journal/evidence/signing-key.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand } from "./run-command.ts";

export function registerCheckpoint(program: Command) {
  program
    .command("checkpoint")
    .description(
      "立即为每家商家做一个签名检查点，逐行输出；存到别处，日后用 verify-evidence --against 对照  /  sign a checkpoint of every merchant now and print them, one a line; kept elsewhere, verify-evidence --against compares them later",
    )
    .action(() =>
      runCommand(async ({ config, secret, terminal }) => {
        const database = await prepareDatabase(config, secret, terminal);
        openDatabase(database.appUrl, { maxConnections: 2 });
        try {
          await forEachTenant(async (tx) => {
            const { position, body, signature } = await makeCheckpoint(tx, signingKeyOf(secret));
            await askForStamp(tx, config, position);
            console.log(JSON.stringify({ body, signature }));
          });
        } finally {
          await closeDatabase();
          await database.stop();
        }
      }),
    );
}
