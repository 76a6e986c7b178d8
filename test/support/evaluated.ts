import type { Caller } from "./caller.ts";
import type { TestHouse } from "./house.ts";
import { closedComplaint } from "./walk.ts";

type Form = {
  sections: {
    criteria: {
      code: string;
      kind: "yes_no" | "scale";
      critical: string | null;
      points: { code: string; share: number }[];
    }[];
  }[];
};

/** A closed complaint of this agent, its conversation registered. */
export async function endedConversation(house: TestHouse, agent: Caller) {
  const { number } = await closedComplaint(house, agent);
  await house.work();
  const [conversation] = await house.rows<{ id: string; staff_id: string; complaint_id: string }>(
    `SELECT conversation.* FROM conversation JOIN complaint ON complaint.id = conversation.complaint_id WHERE number = $1`,
    [number],
  );
  return { number, conversation: conversation! };
}

/** Judged by hand by this inspector: everything in full, but for the criteria that are failed. */
export async function evaluatedConversation(
  house: TestHouse,
  { agent, inspector, failed = [] }: { agent: Caller; inspector: Caller; failed?: string[] },
) {
  const { number, conversation } = await endedConversation(house, agent);
  return { number, conversation, ...(await evaluatedComplaint(inspector, number, failed)) };
}

/** The same of a complaint that has ended already. */
export async function evaluatedComplaint(inspector: Caller, number: string, failed: string[] = []) {
  const started = await inspector("startEvaluation", { body: { complaintNumber: number, isBlind: false } });
  if (started.status !== 200) throw new Error(`not started: ${JSON.stringify(started.body)}`);
  const { score } = await judge(inspector, started.body.id, failed);
  return { id: started.body.id as string, score };
}

/** Answers a begun evaluation and submits it. */
export async function judge(
  inspector: Caller,
  id: string,
  failed: string[] = [],
): Promise<{ score: number }> {
  const { body: view } = await inspector("readEvaluation", { params: { id } });
  const form = view.scorecard.form as Form;
  const saved = await inspector("saveEvaluation", {
    params: { id },
    body: { revision: view.revision, answers: answersTo(form, failed) },
  });
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved.body)}`);
  const submitted = await inspector("submitEvaluation", {
    params: { id },
    body: { revision: saved.body.revision },
  });
  if (submitted.status !== 200) throw new Error(`not submitted: ${JSON.stringify(submitted.body)}`);
  return submitted.body;
}

export function answersTo(form: Form, failed: string[]) {
  return form.sections
    .flatMap(({ criteria }) => criteria)
    .map((criterion) => ({
      criterionCode: criterion.code,
      value: answerValue(criterion, failed.includes(criterion.code)),
      isNotApplicable: false,
      comment: failed.includes(criterion.code) ? "没有做到" : null,
      places: [],
    }));
}

function answerValue(
  { kind, points }: Form["sections"][number]["criteria"][number],
  isFailed: boolean,
): string {
  if (kind === "yes_no") return isFailed ? "no" : "yes";
  return points.find(({ share }) => share === (isFailed ? 0 : 100))!.code;
}
