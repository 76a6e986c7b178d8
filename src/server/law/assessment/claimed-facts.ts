import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { factsFrom, factValues, type KnownFact } from "./known-fact.ts";

export type Verdict = "confirmed" | "refuted" | "unclear";

/**
 * What a complaint of this kind says, as far as the latest finding lets it stand.
 * @param kind `category/second`, as the triage decided
 */
export function claimedFacts(kind: string, verdict: Verdict | null): KnownFact[] {
  const claim = claims()[kind];
  if (!claim || verdict === "refuted") return [];
  if (verdict === "confirmed") return factsFrom("finding", { ...claim.claimed, ...claim.confirmed });
  return factsFrom("complaint", claim.claimed);
}

const pack = z.strictObject({
  claims: z.record(
    z.string(),
    z.strictObject({ claimed: factValues.default({}), confirmed: factValues.default({}) }),
  ),
});

let known: z.infer<typeof pack>["claims"] | undefined;

function claims() {
  known ??= readPack(pack, packsFolder, "facts/claims.yaml").claims;
  return known;
}
