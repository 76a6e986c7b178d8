import type { Tx } from "../db/database.ts";
import { assignAudiences } from "./courses/audiences.ts";
import { remindOfTraining } from "./remind.ts";

/** From time to time: newcomers get the courses of their role, and who is late is reminded. Safe to run twice. */
export async function tendTraining(tx: Tx): Promise<void> {
  await assignAudiences(tx);
  await remindOfTraining(tx);
}
