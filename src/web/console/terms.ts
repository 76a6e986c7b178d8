import type { components } from "../../shared/api/schema.gen.ts";
import { termsZh } from "./locales/terms.zh.ts";

/** The codes of the contract in the order they are offered; their words are in the namespace `terms`. */

type Row = components["schemas"]["ComplaintRow"];
export type Channel = Row["channel"];
export type Severity = Row["severity"];
export type Demand = NonNullable<components["schemas"]["StaffView"]["demand"]>;
export type RemedyKind = components["schemas"]["Option"]["kind"];
export type Party = NonNullable<
  components["schemas"]["StaffView"]["responsibility"]
>["shares"][number]["party"];

export const channels = codes<Channel>(termsZh.channel);
export const severities = codes<Severity>(termsZh.severity).reverse();
export const demands = codes<Demand>(termsZh.demand);
export const remedyKinds = codes<RemedyKind>(termsZh.remedyKind);
export const parties = codes<Party>(termsZh.party);

// The parameter's type makes a code that the contract gains and the words lack fail the type check.
function codes<Code extends string>(words: Record<Code, string>): Code[] {
  return Object.keys(words) as Code[];
}
