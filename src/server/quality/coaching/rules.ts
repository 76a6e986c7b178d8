import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { newcombeDifference } from "../../statistics/proportions.ts";

export type CoachingState = "learning" | "talking" | "acknowledging" | "rechecking" | "done" | "cancelled";
export type CoachingDeed =
  | "read_lesson"
  | "answer_exercise"
  | "review_exercise"
  | "note_talk"
  | "acknowledge"
  | "reply"
  | "end_recheck"
  | "move_due"
  | "cancel";
export type Part = "colleague" | "coach" | "lead" | null;

type Progress = {
  state: CoachingState;
  lesson_read_at: Date | null;
  exercise_kind: string;
  answered_at: Date | null;
  passed_at: Date | null;
};

/** Who the reader is to a task. Nobody but the colleague, the coach and who answers for both sees it. */
export function partIn(task: { staff_id: string; coach_id: string }, reader: Staff): Part {
  if (task.staff_id === reader.id) return "colleague";
  if (task.coach_id === reader.id) return "coach";
  return answersForAll(reader) ? "lead" : null;
}

export function answersForAll({ role }: Pick<Staff, "role">): boolean {
  return roleMay(role, "quality.coach") && roleMay(role, "performance.read");
}

/** What somebody may do with a task as it stands. */
export function openDeeds(task: Progress, part: Part): CoachingDeed[] {
  if (!part || task.state === "done" || task.state === "cancelled") return [];
  return part === "colleague" ? deedsOfColleague(task) : deedsOfCoach(task);
}

function deedsOfColleague(task: Progress): CoachingDeed[] {
  const deeds: CoachingDeed[] = ["reply"];
  if (task.state === "learning" && !task.lesson_read_at) deeds.push("read_lesson");
  if (task.state === "learning" && task.exercise_kind === "written" && !task.passed_at)
    deeds.push("answer_exercise");
  if (task.state === "acknowledging") deeds.push("acknowledge");
  return deeds;
}

function deedsOfCoach(task: Progress): CoachingDeed[] {
  const deeds: CoachingDeed[] = ["reply", "move_due", "cancel"];
  if (task.exercise_kind === "written" && task.answered_at && !task.passed_at) deeds.push("review_exercise");
  if (task.state === "talking") deeds.push("note_talk");
  if (task.state === "rechecking") deeds.push("end_recheck");
  return deeds;
}

/** Lesson read and exercise passed: then coach and colleague talk. */
export function stateAfterLearning({
  lesson_read_at,
  passed_at,
}: Pick<Progress, "lesson_read_at" | "passed_at">) {
  return lesson_read_at && passed_at ? ("talking" as const) : ("learning" as const);
}

export type Count = { total: number; broken: number };
export type Outcome = "improved" | "unchanged" | "worse" | "too_few";
export type Difference = { value: number; low: number; high: number };

/** Fewer than this on either side say nothing. */
export const leastCompared = 10;

/** After less before, with its 95 % interval (Newcombe). Only an interval without zero is called a change. */
export function effectOf(before: Count, after: Count): { difference: Difference | null; outcome: Outcome } {
  if (before.total === 0 || after.total === 0) return { difference: null, outcome: "too_few" };
  const [low, high] = newcombeDifference(
    { hits: after.broken, size: after.total },
    { hits: before.broken, size: before.total },
    0.95,
  );
  const difference = { value: after.broken / after.total - before.broken / before.total, low, high };
  return { difference, outcome: outcomeOf(before, after, difference) };
}

function outcomeOf(before: Count, after: Count, { low, high }: Difference): Outcome {
  if (Math.min(before.total, after.total) < leastCompared) return "too_few";
  if (high < 0) return "improved";
  return low > 0 ? "worse" : "unchanged";
}
