import { fill } from "../stories/fill.ts";
import { type Remedy, type RemedyCode, remedy } from "../stories/remedies.ts";
import { yuanInWords } from "../stories/slots.ts";
import { deskWords } from "../words/desk-words.ts";
import { answerSourceOf, isAnsweredByStaff } from "./answers.ts";
import {
  agentWords,
  customerDoes,
  customerWords,
  isEnglish,
  type Life,
  ownerDoes,
  pass,
  say,
  staffDoes,
} from "./life.ts";
import { approverFor, mayGrantAlone, withinOwnLimits } from "./people.ts";

/** 方案: options are put to the customer until one is chosen. Answers which. */
export function agreeOnRemedy(life: Life): Remedy {
  const first = firstOptions(life);
  putOptions(life, first, life.kernel.explains);
  if (life.fate.answer !== "choose") {
    turnDown(life, first);
    putOptions(life, sweetened(life, first), [fill(life.dice.pick(life.kernel.explains), life.slots)], true);
  }
  return choose(life);
}

/** What was agreed did not last: another round, explained by what was found. */
export function agreeAgain(life: Life, options: Remedy[]): Remedy {
  putOptions(life, options, agentWords(life).secondExplanation);
  return choose(life);
}

function firstOptions(life: Life): Remedy[] {
  return life.kernel.remedies.map((code) => remedy(code));
}

function sweetened({ kernel }: Life, options: Remedy[]): Remedy[] {
  const isInHand = kernel.fits !== null && (kernel.course ?? "delivered") === "delivered";
  const better: RemedyCode[] = isInHand ? ["coupon_30", "partial_40"] : ["coupon_30", "points"];
  const added = better.find((code) => !options.some((option) => option.code === code)) ?? "apology_call";
  return [remedy(added), ...options.slice(0, 2)];
}

function putOptions(life: Life, options: Remedy[], explains: readonly string[], isSecond = false): void {
  pass(life, 0.2, 3);
  draft(life, options, explains);
  if (mayGrantAlone(life.house, life.owner, options, life.priceMinor)) {
    ownerDoes(life, "sendOffer", {});
    life.offered = options;
  } else {
    askApproval(life, options, explains);
  }
  const { tellsOfOffer, tellsOfSecondOffer } = agentWords(life);
  ownerDoes(life, "sendMessage", {
    body: say(life, isSecond ? tellsOfSecondOffer : tellsOfOffer[life.owner.manner]),
  });
}

function draft(life: Life, options: Remedy[], explains: readonly string[]): void {
  ownerDoes(life, "draftOffer", {
    explanation: say(life, explains),
    options: options.map((option) => optionBody(life, option)),
  });
}

function optionBody(life: Life, { kind, content, steps, cost }: Remedy) {
  const language = isEnglish(life) ? "en" : "zh";
  const costMinor = cost(life.priceMinor);
  const slots = { ...life.slots, amount: yuanInWords(costMinor, isEnglish(life)) };
  return {
    kind,
    content: fill(content[language], slots),
    steps: steps.map(({ text, hours }) => ({ text: fill(text[language], slots), hours })),
    costMinor,
  };
}

function askApproval(life: Life, options: Remedy[], explains: readonly string[]): void {
  const approver = approverFor(life.house, life.owner, options, life.priceMinor);
  ownerDoes(life, "requestApproval", { reason: say(life, deskWords.asksApproval) });
  pass(life, 0.3, 5);
  if (life.fate.approval === "granted") {
    staffDoes(life, approver, "approveOffer", { reason: say(life, deskWords.approves) });
    life.offered = options;
    return;
  }
  staffDoes(life, approver, "refuseOffer", { reason: say(life, deskWords.refuses) });
  const modest = withinOwnLimits(life.house, life.owner, options, life.priceMinor);
  pass(life, 0.3, 3);
  draft(life, modest, explains);
  ownerDoes(life, "sendOffer", {});
  life.offered = modest;
}

function turnDown(life: Life, options: Remedy[]): void {
  pass(life, 1, 16, "customer");
  const words = customerWords(life);
  if (life.fate.answer === "decline") {
    customerDoes(life, "declineOffer", { words: say(life, words.declines) });
    return;
  }
  const group = options[0]?.group ?? "words";
  customerDoes(life, "counterOffer", { words: say(life, words.counters[group]) });
}

function choose(life: Life): Remedy {
  const option = life.dice.chance(0.62) ? 0 : life.dice.whole(1, life.offered.length - 1);
  const chosen = life.offered[option] as Remedy;
  pass(life, 0.5, 22, "customer");
  if (isAnsweredByStaff(life)) {
    pass(life, 0, 0.5);
    const words = say(life, deskWords.spokenChoice);
    ownerDoes(life, "recordChoice", { source: answerSourceOf(life), words }, { option });
    return chosen;
  }
  customerDoes(life, "chooseOption", {}, { option });
  if (life.dice.chance(0.5)) {
    customerDoes(life, "writeIn", { body: say(life, customerWords(life).chooses[chosen.group]) });
  }
  return chosen;
}
