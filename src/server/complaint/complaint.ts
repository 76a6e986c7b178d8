import type { Selectable } from "kysely";
import type { State } from "../../shared/complaint-steps.ts";
import type { Complaint as ComplaintTable } from "../db/tables.gen.ts";

type Row = Selectable<ComplaintTable>;

/** The record as the rooms see it: the row, with its state known to be one of ours. */
export type Complaint = Omit<Row, "state"> & { state: State };

export function toComplaint(row: Row): Complaint {
  return { ...row, state: row.state as State };
}

/** What every command answers: enough to draw the next buttons, and the same when it is repeated. */
export type ComplaintReceipt = { number: string; version: number; state: State };
