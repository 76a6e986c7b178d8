import type { Selectable } from "kysely";
import type { z } from "zod";
import type { regulatorMatter } from "../../../shared/api/closure-fields.ts";
import type { RegulatorMatter } from "../../db/tables.gen.ts";

type Presented = z.input<typeof regulatorMatter>;
type Row = Selectable<RegulatorMatter> & { closerName: string | null };

export function presentMatter(row: Row, now: Date): Presented {
  return {
    id: row.id,
    kind: row.kind as Presented["kind"],
    authority: row.authority,
    matterNumber: row.matter_number,
    receivedAt: row.received_at.toISOString(),
    workingDays: row.working_days,
    dueAt: row.due_at.toISOString(),
    isLate: (row.closed_at ?? now) >= row.due_at,
    outcome: row.outcome as Presented["outcome"],
    proof: row.proof,
    closedBy: row.closed_by ? { id: row.closed_by, name: row.closerName ?? "" } : null,
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}
