import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { assessComplaint } from "./assessment/assess-complaint.ts";
import { readRights } from "./assessment/read-rights.ts";
import { recordFacts } from "./assessment/record-facts.ts";
import { addRule } from "./layers/add-rule.ts";
import { endRule } from "./layers/end-rule.ts";
import { listRules } from "./layers/list-rules.ts";
import { publishVersion } from "./layers/publish-version.ts";
import { restoreVersion } from "./layers/restore-version.ts";
import { listShopChannels, setShopChannel } from "./layers/shop-channels.ts";
import { tryRule } from "./layers/try-rule.ts";
import { writeVersion } from "./layers/write-version.ts";
import { readArticle } from "./library/read-article.ts";
import { searchLaw } from "./library/search-law.ts";

export function lawHandlers() {
  return {
    readRights: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readRights(tx, actor, params.number)),
    recordFacts: ({ actor, params, body }) => recordFacts(actor, params.number, body),
    assessEntitlements: ({ actor, params }) => assessComplaint(actor, params.number),
    searchLaw: ({ actor, query }) => withTenant(actor.tenantId, (tx) => searchLaw(tx, query)),
    readArticle: async ({ params }) => readArticle(params.code),
    listRules: ({ actor }) => withTenant(actor.tenantId, listRules),
    addRule: ({ actor, body }) => addRule(actor, body),
    writeRuleVersion: ({ actor, params, body }) => writeVersion(actor, params.id, body),
    tryRule: ({ actor, params }) => tryRule(actor, params.id),
    publishRule: ({ actor, params }) => publishVersion(actor, params.id),
    endRule: ({ actor, params }) => endRule(actor, params.id),
    restoreRuleVersion: ({ actor, params, body }) => restoreVersion(actor, params.id, body.version),
    listShopChannels: ({ actor }) => withTenant(actor.tenantId, listShopChannels),
    setShopChannel: ({ actor, body }) => setShopChannel(actor, body),
  } satisfies Partial<Handlers>;
}
