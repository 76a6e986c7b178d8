import type { z } from "zod";
import type { alertRoutes } from "../../../shared/api/alert-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { scopeTaken } from "./alert-refusals.ts";
import { openAlert } from "./open-alert.ts";

type Entered = z.output<typeof alertRoutes.openAlert.body>;

/** A person raises an alert, perhaps on signals that no alert rests on yet. */
export async function openByHand(
  actor: Staff,
  { signalNumbers, ...alert }: Entered,
): Promise<{ id: string; number: string }> {
  return inTransaction(actor, async (tx) =>
    openAlert(tx, actor, { ...alert, signals: await freeSignals(tx, [...new Set(signalNumbers)]) }),
  );
}

async function freeSignals(tx: Tx, numbers: number[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const signals = await tx
    .selectFrom("signal")
    .leftJoin("alert_signal", "alert_signal.signal_id", "signal.id")
    .leftJoin("alert", "alert.id", "alert_signal.alert_id")
    .select(["signal.id", "alert.number", "alert.title"])
    .where("signal.number", "in", numbers)
    .execute();
  if (signals.length < numbers.length) throw signalUnknown();
  const taken = signals.find(({ number }) => number !== null);
  if (taken) throw scopeTaken(taken.number!, taken.title ?? "");
  return signals.map(({ id }) => id);
}

function signalUnknown(): Invalid {
  return new Invalid(
    "signal_unknown",
    { zh: "没有找到这个信号。", en: "There is no such signal." },
    { fields: [{ at: "/signalNumbers", code: "not_valid" }] },
  );
}
