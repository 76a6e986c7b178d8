import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { GatewayTrouble } from "../../../gateways/protocol/gateway.ts";
import type { Action } from "../access-action.ts";
import type { Result } from "./ask-all.ts";

type Row = {
  position: number;
  state: "waiting" | "asked" | "accepted" | "done" | "failed" | "unknown";
  reference: string | null;
  failure: string | null;
  waitSeconds: number | null;
};

/** Writes down what the other side said about each. An answer that comes late, twice or to a settled one changes nothing. */
export async function recordResults(tx: Tx, action: Action, results: readonly Result[]): Promise<void> {
  const rows = results.map((result) => rowOf(action, result));
  await sql`
    UPDATE mass_action_recipient r
    SET state = said.state, reference = said.reference, failure = said.failure,
      next_try_at = ${tx.now}::timestamptz + make_interval(secs => said."waitSeconds"),
      settled_at = CASE WHEN said.state IN ('done', 'failed') THEN ${tx.now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS said (position integer, state text, reference text, failure text, "waitSeconds" double precision)
    WHERE r.action_id = ${action.id} AND r.position = said.position AND r.state = 'asked'
  `.execute(tx);
}

// A gateway that stays silent is asked ever more seldom; after this many times a person looks at it.
const mostAttempts = 8;

function rowOf(action: Action, { question: { position, attempts }, answer }: Result): Row {
  const row = { position, reference: null, failure: null, waitSeconds: null };
  if (answer instanceof GatewayTrouble)
    return attempts >= mostAttempts
      ? { ...row, state: "unknown", failure: answer.trouble }
      : { ...row, state: "asked", failure: answer.trouble, waitSeconds: Math.min(3_600, 5 * 2 ** attempts) };
  if (answer.state === "failed") return { ...row, state: "failed", failure: answer.reason ?? "refused" };
  // Never arrived there, and the action was stopped before it could be sent again.
  if (answer.state === "unknown_key") return { ...row, state: "waiting", waitSeconds: 60 };
  if (answer.state !== "done") return { ...row, state: "accepted", waitSeconds: 60 };
  // A gateway that moved another sum than asked is not believed: a person looks at it.
  if ((answer.amountMinor ?? action.amount_minor) !== action.amount_minor)
    return { ...row, state: "unknown", reference: answer.reference ?? null, failure: "wrong_amount" };
  return { ...row, state: "done", reference: answer.reference ?? null };
}
