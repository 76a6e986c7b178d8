import { useKeys } from "../../../ui/use-keys.ts";
import { focusComment } from "../form/criterion-id.ts";
import { addPlace, criteriaOf, type DeskInHand, give } from "./desk-context.ts";
import type { Neighbours } from "./use-neighbours.ts";
import { selectedPlace, selectSentence } from "./words-selection.ts";

/** The whole desk by keyboard; the list of keys under "?" says the same. */
export function useDeskKeys(desk: DeskInHand, { previous, next }: Neighbours): void {
  const criteria = criteriaOf(desk.evaluation);
  const criterion = criteria[desk.current];

  function step(by: number): void {
    desk.setCurrent(Math.max(0, Math.min(criteria.length - 1, desk.current + by)));
  }
  function answer(value: string | undefined): void {
    if (desk.isOpen && criterion && value) give(desk, criterion, value);
  }
  function answerYesOrNo(value: "yes" | "no"): void {
    answer(criterion?.kind === "yes_no" ? value : undefined);
  }
  function mark(): void {
    const place = selectedPlace();
    if (place) addPlace(desk, place);
  }

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    y: () => answerYesOrNo("yes"),
    n: () => answerYesOrNo("no"),
    a: () => answer(criterion?.mayNotApply ? "not_applicable" : undefined),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        String(index + 1),
        () => answer(criterion?.points[index]?.code),
      ]),
    ),
    Enter: () => criterion && focusComment(criterion.code),
    ".": () => selectSentence(1),
    ",": () => selectSentence(-1),
    m: mark,
    "[": () => previous?.(),
    "]": () => next?.(),
    "mod+Enter": () => desk.isOpen && desk.submit.send(),
  });
}
