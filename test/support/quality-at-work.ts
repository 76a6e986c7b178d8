import { isoDay } from "../../src/shared/dates.ts";
import { type Caller, staffCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";

type Role = "inspector" | "quality_manager" | "agent" | "supervisor";

/** Work of those who look after quality, begun on a closed complaint: who opens which page. */
export async function qualityAtWork(
  house: TestHouse,
  slug: string,
  complaintNumber: string,
): Promise<[Role, string][]> {
  const caller = (role: Role) => staffCaller(house, role, slug);
  const staffId = (role: Role) => house.tenant(slug).staffIds[`${role}@${slug}.example`]!;
  const [agent, inspector, supervisor, manager] = await Promise.all(
    (["agent", "inspector", "supervisor", "quality_manager"] as const).map(caller),
  );
  const inAWeek = new Date(house.now().getTime() + 7 * day).toISOString();

  const inspections = await done(manager!, "listInspections", {});
  const evaluation = await done(inspector!, "startEvaluation", { body: { complaintNumber, isBlind: false } });
  const calibration = await done(manager!, "startCalibration", {
    body: {
      title: "九月校准",
      scorecardCode: "phone",
      complaintNumbers: [complaintNumber],
      participantIds: [staffId("inspector"), staffId("quality_manager")],
      dueAt: inAWeek,
    },
  });
  const coaching = await done(supervisor!, "startCoaching", {
    body: {
      staffId: staffId("agent"),
      coachId: staffId("supervisor"),
      title: "给具体时间",
      aim: "每次都说几点前",
      dueAt: inAWeek,
      findings: [{ source: "rule", code: "greeting" }],
      lesson: { kind: "script", title: "话术", body: "今天 16:30 前" },
      exercise: { kind: "written", words: "改写三句" },
    },
  });
  const attempt = await done(agent!, "startAttempt", { body: { quizCode: "basics-quiz" } });
  const startsOn = isoDay(new Date(house.now().getTime() - 2 * day), "Asia/Shanghai");
  const report = await done(manager!, "makeReport", { body: { kind: "day", startsOn } });

  return [
    ["quality_manager", `/console/inspections/${inspections.rows[0].conversationId}`],
    ["inspector", `/console/evaluations/${evaluation.id}`],
    ["quality_manager", `/console/calibration/${calibration.id}`],
    ["supervisor", `/console/coaching/${coaching.id}`],
    ["agent", `/console/coaching/${coaching.id}`],
    ["agent", `/console/my-learning/attempts/${attempt.id}`],
    ["quality_manager", `/console/reports/${report.id}`],
  ];
}

const day = 86_400_000;

async function done(by: Caller, deed: Parameters<Caller>[0], input: Parameters<Caller>[1]) {
  const { status, body } = await by(deed, input);
  if (status !== 200 && status !== 201) throw new Error(`${deed}: ${status} ${JSON.stringify(body)}`);
  return body;
}
