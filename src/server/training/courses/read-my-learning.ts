import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { certificates, presentCertificate } from "../certificates/present-certificate.ts";
import { allMarks } from "../content/marks.ts";
import { assignments, presentAssignments } from "./present-assignment.ts";

type Shown = z.input<typeof trainingRoutes.readMyLearning.answer>;

const most = 100;

/** One's own courses, what is open first, and certificates. */
export async function readMyLearning(tx: Tx, reader: Staff): Promise<Shown> {
  const rows = await assignments(tx)
    .where("assigned.staff_id", "=", reader.id)
    .orderBy("completed_at", (order) => order.desc().nullsFirst())
    .orderBy("due_at")
    .limit(most)
    .execute();
  const own = await certificates(tx)
    .where("certificate.staff_id", "=", reader.id)
    .orderBy("earned_at", "desc")
    .limit(most)
    .execute();
  const marks = await allMarks(tx);
  const held = own.map((row) => presentCertificate(row, marks, tx.now));
  return {
    assignments: await presentAssignments(tx, rows),
    certificates: held,
    marks: marks.map(({ mark, need }) => ({
      mark,
      hasValid: held.some(({ markCode, state }) => markCode === mark.code && isInForce(state)),
      gates: need.severities.length + need.categories.length > 0 || need.forRegulator,
    })),
  };
}

function isInForce(state: Shown["certificates"][number]["state"]): boolean {
  return state === "valid" || state === "expiring";
}
