import type { operations } from "../../../shared/api/schema.gen.ts";
import { instantOf } from "../wall-time.ts";
import type { Coachable } from "./coaching-queries.ts";

type Wanted = operations["startCoaching"]["requestBody"]["content"]["application/json"];
export const lessonKinds = ["script", "article", "sop", "model_case", "course"] as const;

/** A task as a person types it. */
export type EnteredCoaching = {
  staffId: string;
  coachId: string;
  findings: string[];
  title: string;
  aim: string;
  dueAt: string;
  lessonKind: (typeof lessonKinds)[number];
  lessonTitle: string;
  lessonBody?: string;
  lessonPath?: string;
  courseCode?: string;
  exerciseKind: "written" | "quiz";
  exerciseWords?: string;
  quizCode?: string;
  recheckSize: number;
  evaluatorId?: string;
};

export function findingKey({
  source,
  scorecardCode,
  code,
}: Pick<Coachable, "source" | "scorecardCode" | "code">) {
  return [source, scorecardCode ?? "", code].join("/");
}

/** A finding chosen goes with the conversation in which it was seen last. */
export function wantedOf(entered: EnteredCoaching, coachable: Coachable[], timeZone: string): Wanted {
  const { staffId, coachId, title, aim, recheckSize, evaluatorId } = entered;
  const isCourse = entered.lessonKind === "course";
  return {
    staffId,
    coachId,
    title,
    aim,
    recheckSize,
    evaluatorId: evaluatorId ?? null,
    dueAt: instantOf(entered.dueAt, timeZone),
    findings: entered.findings.map((key) => findingOf(key, coachable)),
    lesson: {
      kind: entered.lessonKind,
      title: entered.lessonTitle,
      body: isCourse ? null : entered.lessonBody?.trim() || null,
      path: isCourse ? null : entered.lessonPath?.trim() || null,
      courseCode: isCourse ? (entered.courseCode ?? null) : null,
    },
    exercise:
      entered.exerciseKind === "quiz"
        ? { kind: "quiz", quizCode: entered.quizCode ?? "" }
        : { kind: "written", words: entered.exerciseWords ?? "" },
  };
}

function findingOf(key: string, coachable: Coachable[]): Wanted["findings"][number] {
  const [source, scorecardCode, code] = key.split("/");
  return {
    source: source === "criterion" ? "criterion" : "rule",
    code: code ?? "",
    scorecardCode: scorecardCode || null,
    conversationId: coachable.find((each) => findingKey(each) === key)?.lastConversationId ?? null,
  };
}
