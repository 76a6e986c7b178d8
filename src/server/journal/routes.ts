import type { Staff } from "../actor.ts";
import { readableComplaint } from "../complaint/readable-complaint.ts";
import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { checkpointNow } from "./checkpoints/close-day.ts";
import { listCheckpoints } from "./checkpoints/list-checkpoints.ts";
import { signingKeyOf } from "./evidence/signing-key.ts";
import { tamperingNames } from "./evidence/tampering-names.ts";
import { verifyComplaint } from "./evidence/verify-journal.ts";

export function journalHandlers(house: House) {
  return {
    listCheckpoints: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listCheckpoints(tx, house, query)),
    makeCheckpoint: async ({ actor }) => ({ position: await checkpointNow(house, actor.tenantId) }),
    checkEvidence: ({ actor, params }) => checkEvidence(house, actor, params.number),
  } satisfies Partial<Handlers>;
}

async function checkEvidence(house: House, { tenantId }: Staff, number: string) {
  const complaint = await withTenant(tenantId, (tx) => readableComplaint(tx, number));
  const asked = { files: house.files, key: signingKeyOf(house.secret) };
  const { events, checkpoints, broken } = await verifyComplaint(asked, tenantId, complaint.number);
  return {
    events,
    checkpoints,
    broken: broken.map(({ place, problem, tampering }) => {
      const { zh, en } = tamperingNames[tampering];
      return { place, problem, tampering, nameZh: zh, nameEn: en };
    }),
  };
}
