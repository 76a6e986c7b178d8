import type { EvaluationFile } from "./judgement.ts";
import type { Stretch } from "./SpokenMessages.tsx";

/** Every stretch of a message that the evaluation or an appeal points to. */
export function marksOf({ answers, appeals }: EvaluationFile): Stretch[] {
  const points = appeals.flatMap(({ points }) => points);
  return [...answers, ...points]
    .flatMap(({ places }) => places)
    .flatMap((place) => ("messageId" in place ? [place] : []));
}
