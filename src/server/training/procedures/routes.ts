import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { listCaseProcedures } from "./case-procedures.ts";
import { listProcedures } from "./list-procedures.ts";
import { procedureInForce } from "./procedures-in-force.ts";
import { readProcedure } from "./read-procedure.ts";
import { acknowledgeProcedure, readersOf, remindReaders } from "./readers.ts";
import { decideProcedure, draftProcedure, sendProcedure } from "./write-procedure.ts";

export function procedureHandlers() {
  return {
    listProcedures: ({ actor }) => withTenant(actor.tenantId, (tx) => listProcedures(tx, actor)),
    readProcedure: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readProcedure(tx, actor, params.code)),
    listCaseProcedures: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => listCaseProcedures(tx, params.number)),
    acknowledgeProcedure: ({ actor, params, body }) => acknowledgeProcedure(actor, params.code, body.version),
    draftProcedure: ({ actor, params, body }) => draftProcedure(actor, params.code, body),
    sendProcedure: ({ actor, params, body }) => sendProcedure(actor, params.code, body.seenRevision),
    decideProcedure: ({ actor, params, body }) => decideProcedure(actor, params.code, body),
    listProcedureReaders: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => {
        const { version } = await procedureInForce(tx, params.code);
        return { rows: await readersOf(tx, params.code, version) };
      }),
    remindReaders: ({ actor, params }) => remindReaders(actor, params.code),
  } satisfies Partial<Handlers>;
}
