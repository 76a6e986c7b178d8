import type { z } from "zod";
import type { evidenceRoutes } from "../../../shared/api/evidence-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { Invalid } from "../../refusals.ts";
import { sha256 } from "../evidence/chain-event.ts";
import type { CheckpointBody } from "../evidence/check-checkpoints.ts";
import { checkStamp } from "../evidence/check-stamp.ts";
import { signingKeyOf } from "../evidence/signing-key.ts";
import { publicKeyOf } from "./make-checkpoint.ts";

type Answer = z.input<typeof evidenceRoutes.listCheckpoints.answer>;

/** The house's checkpoints, newest first, and the fingerprint to publish. */
export async function listCheckpoints(
  tx: Tx,
  { config, secret }: Pick<House, "config" | "secret">,
  { after, limit }: { after?: string; limit: number },
): Promise<Answer> {
  const rows = await tx
    .selectFrom("checkpoint")
    .select(["position", "body", "stamp"])
    .where("position", "<", positionBehind(after))
    .orderBy("position", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    keyFingerprint: sha256(Buffer.from(publicKeyOf(signingKeyOf(secret)), "base64")),
    hasAuthority: config.timestampUrl !== undefined,
    rows: page.map(checkpointView),
    next: rows.length > page.length ? String(page.at(-1)!.position) : null,
  };
}

function checkpointView({ body, stamp }: { body: string; stamp: Buffer | null }): Answer["rows"][number] {
  const { position, day, leaves, root, madeAt } = JSON.parse(body) as CheckpointBody;
  return {
    position,
    day,
    events: leaves,
    root,
    madeAt,
    stamp: stamp && checkStamp(stamp, Buffer.from(body)),
  };
}

/** Checkpoints are counted: a page ends with a number. */
function positionBehind(after: string | undefined): number {
  if (after === undefined) return 2 ** 31 - 1;
  if (/^\d{1,9}$/.test(after)) return Number(after);
  throw new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}
