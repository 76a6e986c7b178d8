import { CloseOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { EvaluationAnswer, Place } from "../../../../shared/api/evaluation-routes.ts";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { useDesk } from "../desk/desk-context.ts";
import { shownTime } from "../desk/shown-time.ts";
import styles from "./CriterionFields.module.css";

type Props = { criterion: Criterion; answer: EvaluationAnswer };

/** The places marked for a criterion: pressing one shows it where it was said. */
export function PlaceList({ answer }: Props) {
  const { t } = useTranslation("evaluations");
  const { view, inHand, isOpen } = useDesk();
  if (answer.places.length === 0) return null;
  const without = (place: Place) => answer.places.filter((each) => each !== place);
  return (
    <ul className={styles.places}>
      {answer.places.map((place) => (
        <li key={JSON.stringify(place)}>
          <button type="button" className={styles.place} onClick={() => show(place)}>
            {wordsAt(place, view) ?? t("mark.elsewhere")}
          </button>
          {isOpen && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t("mark.remove")}
              onClick={() => inHand.change({ ...answer, places: without(place) })}
            >
              <CloseOutlined aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function wordsAt(
  place: Place,
  { messages, attachments }: Pick<StaffView, "messages" | "attachments">,
): string | undefined {
  if ("messageId" in place)
    return messages.find(({ id }) => id === place.messageId)?.body.slice(place.start, place.end);
  const file = attachments.find(({ id }) => id === place.attachmentId);
  return file && `${file.name} ${shownTime(Math.floor(place.seconds))}`;
}

function show(place: Place): void {
  const where =
    "messageId" in place
      ? `[data-message-id="${place.messageId}"]`
      : `[data-recording-id="${place.attachmentId}"]`;
  document.querySelector(where)?.scrollIntoView({ block: "center" });
}
