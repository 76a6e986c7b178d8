import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { formatMoment } from "../../../../shared/dates.ts";
import { useNow, useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";

/** What stands over the whole case: a legal hold, or that its contents have been erased. */
export function StandingNotes() {
  const { t } = useTranslation("casePrivacy");
  const { legalHold, wordsErasedAt } = useCase().view;
  const reader = useReader();
  const now = useNow(60_000);
  const moment = (at: string) => formatMoment(new Date(at), now, reader);
  return (
    <>
      {legalHold && (
        <Alert
          banner
          type="warning"
          role="status"
          title={t("held", {
            reason: legalHold.reason,
            name: legalHold.placedBy.name,
            at: moment(legalHold.placedAt),
          })}
        />
      )}
      {wordsErasedAt && (
        <Alert banner type="info" role="status" title={t("erased", { at: moment(wordsErasedAt) })} />
      )}
    </>
  );
}
