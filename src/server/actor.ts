import type { Permission, Role } from "../shared/roles.ts";

/** What was asked, word for word, under the key the asker chose: a repetition is recognised by both. */
export type Command = { key: string; content: unknown };

type Anybody = { tenantId: string; id: string; command?: Command };

export type Staff = Anybody & {
  kind: "staff";
  name: string;
  role: Role;
  gradeCode: string;
  departmentId: string | null;
};

/** A customer holds a signed link to one complaint; nothing else of the house is theirs. */
export type Customer = Anybody & { kind: "customer"; complaintId: string };

/** Holds a signed link to one question; `id` is the link's id. */
export type Supplier = Anybody & { kind: "supplier"; complaintId: string; requestId: string };

/** A program with an API key; `id` is the key's id. */
export type Integration = Anybody & { kind: "integration"; scopes: readonly Permission[] };

/** The house itself when an hour strikes. */
export type ClockActor = Anybody & { kind: "clock"; id: "clock" };

export type Actor = Staff | Customer | Supplier | Integration | ClockActor;

export function clockActor(tenantId: string): ClockActor {
  return { kind: "clock", id: "clock", tenantId };
}
