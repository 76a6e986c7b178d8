import { type AlertPlan, alertPlan, type PlanParty } from "../../../../shared/api/alert-fields.ts";
import type { Tx } from "../../../db/database.ts";
import { packsFolder, readPack } from "../../../text/read-pack.ts";
import type { AlertLevel } from "../../record/alert.ts";

export type VersionedPlan = { version: number; plan: AlertPlan };

/** Whom this house calls; version 0 is what comes with the product. */
export async function currentPlan(tx: Tx): Promise<VersionedPlan> {
  const own = await tx
    .selectFrom("alert_plan")
    .select(["version", "plan"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return own ? { version: own.version, plan: completed(own.plan) } : { version: 0, plan: given() };
}

/** A call goes on by the plan it was begun under. */
export async function planOfVersion(tx: Tx, version: number): Promise<AlertPlan> {
  if (version === 0) return given();
  const { plan } = await tx
    .selectFrom("alert_plan")
    .select("plan")
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return completed(plan);
}

/** The party of a call in its plan. */
export function partyOf(plan: AlertPlan, level: AlertLevel, code: string): PlanParty {
  const party = [...plan.levels[level].parties, plan.fastLane.party].find((each) => each.code === code);
  if (!party) throw new Error(`the plan has no party ${code} at ${level}`);
  return party;
}

/** Every party of the plan once, the most urgent level's first. */
export function partiesOf(plan: AlertPlan): PlanParty[] {
  const { red, orange, yellow, blue } = plan.levels;
  return [red, orange, yellow, blue].flatMap(({ parties }) => parties).concat(plan.fastLane.party);
}

/** A plan published before plans said when a level is offered goes on by what comes with the product there. */
function completed(published: unknown): AlertPlan {
  const own = published as Omit<AlertPlan, Later> & Partial<Pick<AlertPlan, Later>>;
  const { injuries, regulator, levels } = given();
  const level = (name: AlertLevel) => ({ ...levels[name], ...own.levels[name] });
  return {
    ...own,
    injuries: own.injuries ?? injuries,
    regulator: own.regulator ?? regulator,
    levels: { blue: level("blue"), yellow: level("yellow"), orange: level("orange"), red: level("red") },
  };
}

type Later = "injuries" | "regulator";

function given(): AlertPlan {
  pack ??= readPack(alertPlan, packsFolder, "alerts/plans.yaml");
  return pack;
}

let pack: AlertPlan | undefined;
