import { day, minute } from "../shanghai-time.ts";
import { type Remedy, type RemedyCode, remedy } from "../stories/remedies.ts";
import { deskWords } from "../words/desk-words.ts";
import { answerSourceOf, isAnsweredByStaff } from "./answers.ts";
import { carryOut } from "./fulfilment.ts";
import { findOutAgain } from "./inquiry.ts";
import { agentWords, customerDoes, customerWords, type Life, ownerDoes, pass, say } from "./life.ts";
import { agreeAgain } from "./remedy.ts";

/** 回访归档: the customer says yes, is silent, or is not content and it begins again. */
export function close(life: Life, done: Remedy): void {
  askWhetherWell(life);
  const { ending } = life.fate;
  if (ending === "silence" && life.kernel.severity !== "critical") {
    closeBySilence(life);
    return;
  }
  if (ending === "disputed") {
    pass(life, 2, 20, "customer");
    customerDoes(life, "disputeResult", { words: say(life, customerWords(life).disputes[done.group]) });
    secondRound(life);
  }
  sayYes(life);
  if (ending === "reopened") reopen(life, done);
}

function askWhetherWell(life: Life): void {
  pass(life, 0.5, 20);
  ownerDoes(life, "askConfirmation", {});
  if (life.dice.chance(0.5))
    ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).asksWhetherWell) });
}

// The notice comes when 60 % of the time has passed; some minutes of slack, so that the clock's own job has run.
function closeBySilence(life: Life): void {
  const askedAt = life.at;
  const silence = life.house.silenceDays * day;
  life.at = askedAt + 0.6 * silence + 5 * minute;
  life.deeds.push({
    do: "runClocks",
    at: new Date(life.at),
    by: { kind: "clock" },
    step: "announce_silence",
  });
  life.at = askedAt + silence + 5 * minute;
  life.deeds.push({
    do: "runClocks",
    at: new Date(life.at),
    by: { kind: "clock" },
    step: "close_by_silence",
  });
}

function secondRound(life: Life): void {
  findOutAgain(life);
  const codes: RemedyCode[] = life.kernel.fits
    ? ["refund_only", "partial_40", "coupon_30"]
    : ["coupon_30", "apology_call", "points"];
  life.fate = { ...life.fate, promise: "kept", isReconsidered: false };
  carryOut(life, agreeAgain(life, codes.map(remedy)));
  askWhetherWell(life);
}

function sayYes(life: Life): void {
  if (isAnsweredByStaff(life)) {
    pass(life, 2, 24);
    ownerDoes(life, "recordConfirmation", {
      source: answerSourceOf(life),
      words: say(life, deskWords.spokenYes),
    });
  } else {
    pass(life, 0.5, 30, "customer");
    customerDoes(life, "confirmResult", { words: say(life, customerWords(life).confirms) });
  }
  if (life.dice.chance(0.62)) rate(life);
}

function rate(life: Life): void {
  const shares = ratingShares(life);
  const score = life.dice.weighted([1, 2, 3, 4, 5] as const, (one) => shares[one - 1] ?? 0);
  pass(life, 0.05, 20, "customer");
  const isWordy = life.dice.chance(0.6);
  const words = isWordy ? say(life, customerWords(life).rates[score]) : undefined;
  customerDoes(life, "rate", { score, words });
}

function ratingShares(life: Life): number[] {
  const { fate, owner } = life;
  if (fate.ending === "disputed" || fate.promise === "broken") return [18, 24, 30, 20, 8];
  return { warm: [1, 2, 8, 29, 60], plain: [3, 6, 18, 40, 33], hasty: [10, 16, 30, 28, 16] }[owner.manner];
}

function reopen(life: Life, done: Remedy): void {
  pass(life, 24, 120, "customer");
  customerDoes(life, "reopenMine", { words: say(life, customerWords(life).reopens[done.group]) });
  secondRound(life);
  sayYes(life);
}
