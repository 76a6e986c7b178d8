import type { z } from "zod";
import type { signalRoutes } from "../../../../shared/api/signal-routes.ts";
import type { State } from "../../../../shared/complaint-steps.ts";
import type { Tx } from "../../../db/database.ts";
import type { AlertScope } from "../../record/alert.ts";
import { speakingAgainst } from "../explaining/against.ts";
import { curveOf, reachOf } from "../explaining/curve.ts";
import { inCommon } from "../explaining/in-common.ts";
import { originOf } from "../explaining/origin.ts";
import { type Speaking, speakingOf } from "../explaining/speaking.ts";
import { typicalVoices } from "../explaining/voices.ts";
import { presentSignal, type SignalRow, signalRows } from "./list-signals.ts";
import { offerOf } from "./offer-of.ts";
import { unknownSignal } from "./signal-refusals.ts";

type File = z.input<typeof signalRoutes.readSignal.answer>;

/** A signal with everything a person needs to judge it. */
export async function readSignal(tx: Tx, number: number): Promise<File> {
  const row = await signalRows(tx).where("signal.number", "=", number).executeTakeFirst();
  if (!row) throw unknownSignal();
  const about = { kind: row.kind, subject: row.subject } as AlertScope;
  const speaking = await speakingOf(tx, row.id);
  return {
    signal: presentSignal(row),
    judged: await judgedOf(tx, row),
    mergedInto: await numberOf(tx, row.merged_into),
    merged: await tx
      .selectFrom("signal")
      .select(["number", "title"])
      .where("merged_into", "=", row.id)
      .orderBy("number")
      .limit(100)
      .execute(),
    asOf: tx.now.toISOString(),
    curve: await curveOf(tx, about, speaking),
    reach: await reachOf(tx, about),
    voices: typicalVoices(speaking),
    common: await inCommon(tx, about, speaking),
    origin: await originOf(tx, number, speaking),
    against: speakingAgainst(speaking),
    offer: await offerOf(tx, speaking),
    complaints: speaking.slice(0, 100).map(presentComplaint),
  };
}

async function judgedOf(tx: Tx, { judged_by, judged_at, judged_reason }: SignalRow): Promise<File["judged"]> {
  if (!judged_by || !judged_at) return null;
  const { id, name } = await tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("id", "=", judged_by)
    .executeTakeFirstOrThrow();
  return { by: { id, name }, at: judged_at.toISOString(), reason: judged_reason ?? "" };
}

async function numberOf(tx: Tx, id: string | null): Promise<number | null> {
  if (!id) return null;
  const other = await tx.selectFrom("signal").select("number").where("id", "=", id).executeTakeFirstOrThrow();
  return other.number;
}

function presentComplaint({
  number,
  title,
  state,
  channel,
  receivedAt,
}: Speaking): File["complaints"][number] {
  return { number, title, state: state as State, channel, receivedAt: receivedAt.toISOString() };
}
