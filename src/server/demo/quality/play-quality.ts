import { isoDay } from "../../../shared/dates.ts";
import { makeReport } from "../../reporting/reports/make-report.ts";
import { assignCourse } from "../../training/courses/assign-course.ts";
import { peopleOf } from "../aftermath/people-of.ts";
import type { Played } from "../play/played.ts";
import { day, hour } from "../shanghai-time.ts";
import { appealSome } from "./appeal-some.ts";
import { coachSome } from "./coach-some.ts";
import { praiseSome } from "./praise-some.ts";
import { requireMark } from "./require-mark.ts";
import { sampleAndJudge } from "./sample-and-judge.ts";

/** The week of those who look after quality: a sample judged, appeals, coaching, praise, a course, a mark, last month's report. */
export async function playQuality(
  { stage, clock }: Pick<Played, "stage" | "clock">,
  now: Date,
): Promise<void> {
  const [manager] = await peopleOf(stage, ["quality_manager"]);
  const [supervisor] = await peopleOf(stage, ["supervisor"]);
  const [trainer] = await peopleOf(stage, ["trainer"]);
  const inspectors = await peopleOf(stage, ["inspector"]);
  const agents = await peopleOf(stage, ["agent", "senior_agent"]);
  if (!manager || !supervisor || !trainer || inspectors.length === 0 || agents.length === 0) return;

  await sampleAndJudge(clock, { manager, inspectors, now });
  await appealSome(clock, { manager, agents, rulers: [supervisor, manager], now });
  await coachSome(clock, { coach: supervisor, agents, now });
  await praiseSome(clock, { supervisor, manager, now });
  clock.set(new Date(now.getTime() - 5 * hour));
  await assignCourse(trainer, {
    courseCode: "basics",
    staffIds: agents.slice(0, 3).map(({ id }) => id),
    dueAt: new Date(now.getTime() + 10 * day).toISOString(),
  });
  await requireMark({ trainer, certified: agents.at(-1)! });
  clock.set(now);
  await makeReport(manager, { kind: "month", startsOn: firstOfLastMonth(now) });
}

function firstOfLastMonth(now: Date): string {
  const [year, month] = isoDay(now, "Asia/Shanghai").split("-").map(Number) as [number, number, number];
  return isoDay(new Date(Date.UTC(year, month - 2, 1)), "UTC");
}
