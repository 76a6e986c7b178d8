import type { Mark } from "../../case/stream/marks-context.ts";
import { i18n } from "../../i18n.ts";
import { answerOf, criteriaOf, type DeskInHand } from "./desk-context.ts";

/** Every marked place of the messages, named after the criterion it was marked for. */
export function marksOf(desk: Pick<DeskInHand, "evaluation" | "inHand" | "current">): Mark[] {
  return criteriaOf(desk.evaluation).flatMap((criterion, position) =>
    answerOf(desk, criterion).places.flatMap((place) =>
      "messageId" in place
        ? [
            {
              ...place,
              label: i18n.language === "en" ? criterion.en : criterion.zh,
              isCurrent: position === desk.current,
            },
          ]
        : [],
    ),
  );
}
