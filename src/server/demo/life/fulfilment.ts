import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { laterDue } from "../../fulfilment/ledger/rules.ts";
import { hour, minute, withinHours } from "../shanghai-time.ts";
import { fill } from "../stories/fill.ts";
import { type Remedy, remedy } from "../stories/remedies.ts";
import { deskWords } from "../words/desk-words.ts";
import { agentWords, type Life, ownerDoes, pass, say } from "./life.ts";
import { agreeAgain } from "./remedy.ts";
import { sayDue } from "./times-said.ts";

/** 执行: each step of what was chosen is a promise; most are kept in time. Answers what was done in the end. */
export function carryOut(life: Life, chosen: Remedy): Remedy {
  if (life.fate.isReconsidered && chosen.group === "goods") {
    life.fate = { ...life.fate, isReconsidered: false };
    return carryOut(life, reconsider(life));
  }
  const chosenAt = life.at;
  if (life.owner.manner === "warm") tellOfPromise(life, chosen, chosenAt);
  chosen.steps.forEach((step, promise) => {
    const dueAt = chosenAt + step.hours * hour;
    if (promise === 0 && life.fate.promise === "revised") reviseBefore(life, dueAt, promise);
    else if (promise === 0 && life.fate.promise === "broken") breakPromise(life, chosenAt, dueAt);
    else life.at = Math.max(life.at, inTime(life, chosenAt, dueAt));
    const text = fill(step.proofText, life.slots);
    ownerDoes(life, "keepPromise", { proof: { kind: step.proof, text } }, { promise });
  });
  return chosen;
}

function reconsider(life: Life): Remedy {
  pass(life, 3, 12);
  ownerDoes(life, "reconsiderSettlement", { reason: say(life, deskWords.reconsiders) });
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).tellsOfReconsidering) });
  return agreeAgain(life, [remedy("return_refund"), remedy("coupon_30")]);
}

function tellOfPromise(life: Life, chosen: Remedy, chosenAt: number): void {
  sayDue(life, chosenAt + Math.max(...chosen.steps.map(({ hours }) => hours)) * hour);
  pass(life, 0.1, 1);
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).tellsOfPromise) });
}

/** Within the desk's hours where that is still in time, else shortly before the hour itself. */
function inTime(life: Life, from: number, dueAt: number): number {
  const at = withinHours(from + life.dice.between(0.25, 0.85) * (dueAt - from), 9, 21);
  return Math.min(at, dueAt - 20 * minute);
}

/** The customer hears of it while the old time still holds. */
function reviseBefore(life: Life, dueAt: number, promise: number): void {
  const newDueAt = withinHours(dueAt + 40 * hour, 12, 18);
  life.at = Math.max(life.at, dueAt - life.dice.between(3, 9) * hour);
  sayDue(life, newDueAt);
  ownerDoes(
    life,
    "revisePromise",
    { dueAt: new Date(newDueAt).toISOString(), words: say(life, agentWords(life).tellsOfRevision) },
    { promise },
  );
  life.at = Math.max(life.at, inTime(life, life.at, newDueAt));
}

/** Neither by its hour nor by the new one that the customer was told by rule. */
function breakPromise(life: Life, chosenAt: number, dueAt: number): void {
  const promised = { madeAt: new Date(chosenAt), dueAt: new Date(dueAt) };
  const newDueAt = laterDue(promised, businessCalendar("desk")).getTime();
  life.at = Math.max(life.at, newDueAt + 10 * minute);
  life.deeds.push({ do: "runClocks", at: new Date(life.at), by: { kind: "clock" }, step: "break_promise" });
  pass(life, 1, 14);
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).tellsOfDelay) });
  pass(life, 1, 8);
}
