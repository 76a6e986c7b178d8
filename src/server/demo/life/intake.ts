import { hour } from "../shanghai-time.ts";
import { deskWords } from "../words/desk-words.ts";
import { answerSourceOf, isAnsweredByStaff } from "./answers.ts";
import { agentWords, customerDoes, customerWords, type Life, ownerDoes, pass, say } from "./life.ts";
import { saySoon } from "./times-said.ts";

/** 受理与分诊: somebody takes it, says it in their own words, writes a first answer and sorts it. */
export function takeIn(life: Life): void {
  const { kernel, dice } = life;
  const receivedAt = life.at;
  pass(life, 0.05, kernel.severity === "critical" ? 0.2 : 1.2);
  if (life.at - receivedAt > 2 * hour && dice.chance(0.5)) nudgeBefore(life, receivedAt);

  ownerDoes(life, "acceptComplaint", { restatement: say(life, kernel.restated) });
  saySoon(life);
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).firstReply[life.owner.manner]) });
  ownerDoes(life, "triageComplaint", {
    category: kernel.category,
    second: kernel.second,
    severity: kernel.severity,
    demand: kernel.demand,
  });
  if (dice.chance(0.25)) ownerDoes(life, "writeNote", { body: say(life, deskWords.notes) });
  if (dice.chance(0.7)) confirmRestatement(life);
}

/** Nobody has come yet, and the customer asks again. */
function nudgeBefore(life: Life, receivedAt: number): void {
  const acceptedAt = life.at;
  life.at = receivedAt;
  pass(life, 0.8, 1.6, "customer");
  if (life.at < acceptedAt)
    customerDoes(life, "writeIn", { body: say(life, customerWords(life).nudges[life.mood]) });
  life.at = Math.max(life.at, acceptedAt);
}

function confirmRestatement(life: Life): void {
  if (isAnsweredByStaff(life)) {
    pass(life, 0.1, 1);
    ownerDoes(life, "confirmRestatement", { source: answerSourceOf(life) });
    return;
  }
  pass(life, 0.1, 4, "customer");
  customerDoes(life, "confirmMyRestatement", {});
}
