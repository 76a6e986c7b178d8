import { isoDay } from "../../../shared/dates.ts";
import { hour, minute, withinHours } from "../shanghai-time.ts";
import { fill } from "../stories/fill.ts";
import type { KernelQuestion } from "../stories/kernel.ts";
import { deskWords } from "../words/desk-words.ts";
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
import { handlerOf, supervisorOf } from "./people.ts";
import { sayDue, saySoon } from "./times-said.ts";

/** 核实定责: questions to the customer and to departments, what is true, and who is responsible. */
export function findOut(life: Life): void {
  if (life.dice.chance(0.6)) talkWithCustomer(life);
  pass(life, 0.1, 1.5);
  ownerDoes(life, "startInvestigation", {});
  const calledAt = life.dice.chance(0.3) ? promiseCall(life) : undefined;
  for (const question of questionsOf(life)) askDepartment(life, question);
  if (calledAt) keepCall(life, calledAt);
  recordWhatIsTrue(life);
}

/** The customer is not content: what was found is looked at again. */
export function findOutAgain(life: Life): void {
  pass(life, 0.2, 2);
  saySoon(life);
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).answersDispute) });
  pass(life, 1, 8);
  recordWhatIsTrue(life);
}

function talkWithCustomer(life: Life): void {
  const [asked, answered] = life.dice.pick(life.kernel.talk);
  life.slots.agent = life.owner.name;
  pass(life, 0.1, 1.5);
  ownerDoes(life, "sendMessage", { body: fill(asked, life.slots) });
  pass(life, 0.2, 7, "customer");
  const images = life.kernel.photos && life.dice.chance(0.3) ? life.kernel.photos : [];
  customerDoes(life, "writeIn", { body: fill(answered, life.slots) }, { images });
}

/** What is said in a message is a promise as well. */
function promiseCall(life: Life): number {
  const dueAt = saySoon(life);
  const deed = isEnglish(life) ? "call you" : "回电说明进展";
  ownerDoes(life, "sendMessage", {
    body: say(life, agentWords(life).promisesCall),
    promises: [{ deed, dueAt: new Date(dueAt).toISOString() }],
  });
  return dueAt;
}

// Whoever waits for a department calls late, and says so.
function keepCall(life: Life, dueAt: number): void {
  life.at = Math.max(life.at, withinHours(dueAt - 30 * minute, 9, 21));
  ownerDoes(
    life,
    "keepPromise",
    { proof: { kind: "text", text: say(life, deskWords.called) } },
    { isSaid: true },
  );
}

function questionsOf(life: Life): KernelQuestion[] {
  const { asks } = life.kernel;
  return life.dice.pickSome(asks, life.dice.chance(0.25) ? 2 : 1);
}

function askDepartment(life: Life, { department, question, answer, image }: KernelQuestion): void {
  const dueAt = withinHours(life.at + 20 * hour, 12, 18);
  pass(life, 0.05, 0.5);
  ownerDoes(
    life,
    "askDepartment",
    {
      question: fill(question, life.slots),
      dueAt: new Date(dueAt).toISOString(),
      templateCode: formOf(department),
      // The desk tells of it in its own words, below.
      tellsCustomer: false,
    },
    { department },
  );
  const request = life.requests++;
  tellOfInquiry(life, department, dueAt);
  if (life.fate.isRequestCancelled && request === 0) {
    pass(life, 0.5, 3);
    ownerDoes(life, "cancelRequest", { reason: say(life, deskWords.cancelsRequest) }, { request });
    return;
  }

  // Departments are slower than the desk, and about one in six answers late.
  pass(life, 2, life.dice.chance(0.16) ? 60 : 20, "department");
  const answerer = handlerOf(life.house, department);
  const images = image ? [image] : [];
  const entries = formOf(department) ? packedEntries(life) : {};
  staffDoes(
    life,
    answerer,
    "answerRequest",
    { answer: fill(answer, life.slots), entries },
    { request, images },
  );
}

function formOf(department: KernelQuestion["department"]): string | undefined {
  return department === "warehouse" ? "warehouse_dispatch" : undefined;
}

function packedEntries(life: Life) {
  const packedOn = isoDay(new Date(life.at - 3 * 24 * hour), "Asia/Shanghai");
  return { packed_on: packedOn, was_intact: true, quantity: 1, packing: "bubble_and_box" };
}

function tellOfInquiry(life: Life, department: KernelQuestion["department"], dueAt: number): void {
  if (life.owner.manner === "hasty" || life.dice.chance(0.35)) return;
  sayDue(life, dueAt);
  life.slots.department = life.house.departments.find(({ code }) => code === department)?.nameZh ?? "";
  ownerDoes(life, "sendMessage", { body: say(life, agentWords(life).tellsOfInquiry) });
  if (!life.dice.chance(0.3)) return;
  pass(life, 0.05, 1, "customer");
  customerDoes(life, "writeIn", { body: say(life, customerWords(life).thanksForNews) });
}

function recordWhatIsTrue(life: Life): void {
  const { finding, shares } = life.kernel;
  pass(life, 0.2, 3);
  ownerDoes(life, "recordFinding", {
    claim: fill(finding.claim, life.slots),
    fact: fill(finding.fact, life.slots),
    verdict: finding.verdict,
  });
  // In the gravest cases a second person stands by what was found.
  if (life.kernel.severity === "critical") {
    pass(life, 0.2, 1);
    staffDoes(life, supervisorOf(life.house), "signFinding", {});
  }
  ownerDoes(life, "ruleResponsibility", {
    shares: shares.map(([party, percent, reason]) => ({ party, percent, reason })),
  });
}
