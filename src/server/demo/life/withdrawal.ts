import { deskWords } from "../words/desk-words.ts";
import { answerSourceOf, isAnsweredByStaff } from "./answers.ts";
import { customerDoes, customerWords, type Life, ownerDoes, pass, say } from "./life.ts";

/** The customer takes it back, on their page or by telling the agent. */
export function withdraw(life: Life): void {
  if (isAnsweredByStaff(life)) {
    pass(life, 0.5, 8);
    ownerDoes(life, "withdrawComplaint", {
      source: answerSourceOf(life),
      reason: say(life, deskWords.withdrawReasons),
    });
    return;
  }
  pass(life, 0.5, 12, "customer");
  customerDoes(life, "withdrawMine", { words: say(life, customerWords(life).withdraws) });
}
