import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { standardTaxonomy } from "../text/taxonomy.ts";
import { addStaff } from "./add-staff.ts";
import { changeAllowance } from "./change-allowance.ts";
import { changeLimit } from "./change-limit.ts";
import { changeStaff } from "./change-staff.ts";
import { addKey } from "./keys/add-key.ts";
import { listKeys } from "./keys/list-keys.ts";
import { revokeKey } from "./keys/revoke-key.ts";
import { listStaff } from "./list-staff.ts";
import { presentTaxonomy } from "./present-taxonomy.ts";
import { readHouse } from "./read-house.ts";
import { readMe } from "./read-me.ts";

export function peopleHandlers({ identity }: House) {
  return {
    readMe: ({ actor }) => readMe(identity, actor),
    listStaff: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listStaff(tx, query)),
    addStaff: ({ actor, body }) => addStaff(identity, actor, body),
    changeStaff: ({ actor, params, body }) => changeStaff(identity, actor, params.id, body),
    readHouse: ({ actor }) => withTenant(actor.tenantId, readHouse),
    changeLimit: ({ actor, params, body }) => changeLimit(actor, params.code, body),
    changeAllowance: ({ actor, params, body }) => changeAllowance(actor, params.code, body),
    readTaxonomy: async () => presentTaxonomy(standardTaxonomy()),
    listKeys: ({ actor }) => withTenant(actor.tenantId, listKeys),
    addKey: ({ actor, body }) => addKey(actor, body),
    revokeKey: ({ actor, params }) => revokeKey(actor, params.id),
  } satisfies Partial<Handlers>;
}
