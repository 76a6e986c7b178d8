import type { AlertPlan, LevelOffer } from "../../../../shared/api/alert-fields.ts";
import { Invalid } from "../../../refusals.ts";
import { standardTaxonomy } from "../../../text/taxonomy.ts";
import { partiesOf } from "./current-plan.ts";

/** What a plan cannot mean, whoever publishes it. */
export function refuseBrokenPlan(plan: AlertPlan): void {
  for (const [level, { parties, checklist, offeredWhen }] of Object.entries(plan.levels)) {
    const codes = parties.map(({ code }) => code);
    if (hasTwice([...codes, plan.fastLane.party.code])) throw partyTwice(level);
    if (hasTwice(checklist.map(({ code }) => code))) throw checkTwice(level);
    const stray = checklist.find(({ party }) => party !== undefined && !codes.includes(party));
    if (stray) throw checkOfNobody(level, stray.name);
    if (offeredWhen.some(asksNothing)) throw offeredAlways(level);
  }
  const empty = partiesOf(plan).find(
    ({ staffIds, roles, departments, climbsTo }) =>
      staffIds.length + roles.length + departments.length + climbsTo.length === 0,
  );
  if (empty) throw partyOfNobody(empty.code);
  const kinds = fastLaneKinds().map(({ code }) => code);
  const unknown = [...plan.injuries, ...plan.fastLane.codes].find((code) => !kinds.includes(code));
  if (unknown) throw kindUnknown(unknown);
}

/** The kinds of complaint that take the fast lane. */
export function fastLaneKinds(): { code: string; zh: string; en: string }[] {
  return standardTaxonomy().fastLane.map(({ code, zh, en }) => ({ code, zh, en }));
}

function hasTwice(codes: readonly string[]): boolean {
  return new Set(codes).size < codes.length;
}

function asksNothing({ severeGoods, injured, customers }: LevelOffer): boolean {
  return !severeGoods && injured === 0 && customers === 0;
}

function partyTwice(level: string): Invalid {
  return new Invalid(
    "party_twice",
    { zh: "同一级别里每一方只能出现一次。", en: "A level names each party once." },
    { level },
  );
}

function checkTwice(level: string): Invalid {
  return new Invalid(
    "check_twice",
    { zh: "同一级别的检查清单里有重复的项。", en: "A level's checklist names an item twice." },
    { level },
  );
}

function checkOfNobody(level: string, name: { zh: string; en: string }): Invalid {
  return new Invalid(
    "check_of_nobody",
    {
      zh: `检查项「${name.zh}」指定的一方不在这个级别里，请改选。`,
      en: `The item “${name.en}” belongs to a party that this level does not have. Please choose another.`,
    },
    { level },
  );
}

function offeredAlways(level: string): Invalid {
  return new Invalid(
    "offered_always",
    {
      zh: "有一条建议条件是空的，任何事都会被建议为这个级别。请填写条件，或删掉这一条。",
      en: "One line asks for nothing, so that this level would always be offered. Please fill it in, or remove it.",
    },
    { level },
  );
}

function partyOfNobody(code: string): Invalid {
  return new Invalid(
    "party_of_nobody",
    {
      zh: "有一方没有任何人，请选择人员、角色或部门。",
      en: "A party has nobody in it. Choose people, roles or departments.",
    },
    { party: code },
  );
}

function kindUnknown(code: string): Invalid {
  return new Invalid(
    "fast_lane_unknown",
    { zh: "预案里有系统不认识的快速通道种类。", en: "The plan names a kind of complaint that is not known." },
    { kind: code },
  );
}
