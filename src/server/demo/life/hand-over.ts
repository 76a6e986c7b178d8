import { deskWords } from "../words/desk-words.ts";
import { agentWords, type Life, ownerDoes, pass, say, staffDoes } from "./life.ts";
import { colleagueFor } from "./people.ts";

/** The complaint goes to a colleague, who takes it and tells the customer, or says why not. */
export function handOver(life: Life): void {
  if (life.fate.handOver === "none") return;
  const colleague = colleagueFor(life.dice, life.house, life.owner);
  pass(life, 0.2, 2);
  ownerDoes(
    life,
    "offerHandOver",
    { words: say(life, deskWords.offersHandOver) },
    { staffEmail: colleague.email },
  );
  pass(life, 0.3, 4);
  if (life.fate.handOver === "declined") {
    staffDoes(life, colleague, "declineHandOver", { words: say(life, deskWords.declinesHandOver) });
    return;
  }
  staffDoes(life, colleague, "takeHandOver", {});
  life.owner = colleague;
  life.slots.agent = colleague.name;
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).tellsOfNewOwner) });
}
