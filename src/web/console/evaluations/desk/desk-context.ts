import { createContext, use } from "react";
import type { EvaluationAnswer, Place } from "../../../../shared/api/evaluation-routes.ts";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import type { Evaluation } from "../evaluations-query.ts";
import type { AnswersInHand } from "../use-answers.ts";
import type { Submit } from "./use-submit.ts";

export type DeskInHand = {
  evaluation: Pick<Evaluation, "scorecard" | "score" | "scoreInForce" | "machine">;
  view: Pick<StaffView, "messages" | "attachments">;
  inHand: Pick<AnswersInHand, "answers" | "change">;
  /** The criterion that keys and marked words go to. */
  current: number;
  setCurrent(position: number): void;
  submit: Submit;
  isOpen: boolean;
  /** A form that is only tried out: there is nothing to submit. */
  isTried?: boolean;
};

export const DeskContext = createContext<DeskInHand | null>(null);

export function useDesk(): DeskInHand {
  const desk = use(DeskContext);
  if (!desk) throw new Error("Parts of the desk are drawn inside a Desk");
  return desk;
}

/** The form's criteria in one line, as keys walk through them. */
export function criteriaOf({ scorecard }: Pick<Evaluation, "scorecard">): Criterion[] {
  return scorecard.form.sections.flatMap(({ criteria }) => criteria);
}

export function answerOf({ inHand }: Pick<DeskInHand, "inHand">, { code }: Criterion): EvaluationAnswer {
  return (
    inHand.answers.get(code) ?? {
      criterionCode: code,
      value: null,
      isNotApplicable: false,
      comment: null,
      places: [],
    }
  );
}

/** Answers a criterion; answering the same again takes it back. */
export function give(desk: DeskInHand, criterion: Criterion, value: string | "not_applicable"): void {
  const before = answerOf(desk, criterion);
  const isNotApplicable = value === "not_applicable" && !before.isNotApplicable;
  const isSame = before.value === value;
  desk.inHand.change({
    ...before,
    isNotApplicable,
    value: value === "not_applicable" || isSame ? null : value,
  });
}

/** Adds a place to the criterion that is worked on. */
export function addPlace(desk: DeskInHand, place: Place): void {
  const criterion = criteriaOf(desk.evaluation)[desk.current];
  if (!criterion || !desk.isOpen) return;
  const before = answerOf(desk, criterion);
  const isKnown = before.places.some((each) => JSON.stringify(each) === JSON.stringify(place));
  if (!isKnown) desk.inHand.change({ ...before, places: [...before.places, place] });
}
