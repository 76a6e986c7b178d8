import { inTransaction, withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { importDisruptions, listDisruptions, withdrawDisruption } from "./disruptions.ts";
import { listBadGoods } from "./list-bad-goods.ts";
import { listCampaigns } from "./list-campaigns.ts";
import { listLanes } from "./list-lanes.ts";
import { listLateParcels } from "./list-late-parcels.ts";
import { prepareCampaign } from "./prepare-campaign.ts";
import { foreseeSoon } from "./queue-foresight.ts";
import { readProactive } from "./read-proactive.ts";

export function proactiveHandlers() {
  return {
    readProactive: ({ actor }) => withTenant(actor.tenantId, readProactive),
    foreseeNow: async ({ actor }) => {
      await inTransaction(actor, foreseeSoon);
      return { isQueued: true };
    },
    listLanes: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listLanes(tx, query)),
    listLateParcels: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listLateParcels(tx, query)),
    listBadGoods: ({ actor }) => withTenant(actor.tenantId, listBadGoods),
    listDisruptions: ({ actor }) => withTenant(actor.tenantId, listDisruptions),
    importDisruptions: ({ actor, body }) => importDisruptions(actor, body),
    withdrawDisruption: ({ actor, params }) => withdrawDisruption(actor, params.disruption),
    listCampaigns: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listCampaigns(tx, query)),
    prepareCampaign: ({ actor, body }) => prepareCampaign(actor, body),
  } satisfies Partial<Handlers>;
}
