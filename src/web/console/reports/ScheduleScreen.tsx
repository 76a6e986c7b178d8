import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { AddRecipient } from "./AddRecipient.tsx";
import { RecipientList } from "./RecipientList.tsx";
import { scheduleQuery } from "./reports-queries.ts";
import { ScheduleForm } from "./ScheduleForm.tsx";
import { ScheduleRow } from "./ScheduleRow.tsx";

/** Which reports the house makes by itself, and who gets them by mail. */
export function ScheduleScreen() {
  const { t } = useTranslation(["reports", "common"]);
  const may = useMay();
  const schedule = useQuery(scheduleQuery);
  return (
    <Page
      isNarrow
      title={t("schedule.title")}
      about={t("schedule.about")}
      action={<Link to="/reports">{t("back")}</Link>}
    >
      <Loaded query={schedule} skeleton={<SkeletonRows count={4} height={72} label={t("common:loading")} />}>
        {({ rows, isMailSetUp, timeZone }) => (
          <>
            {!isMailSetUp && (
              <Alert
                type="info"
                showIcon
                title={t("schedule.noMail")}
                description={t("schedule.noMailHelp")}
              />
            )}
            <Card title={t("schedule.kinds")}>
              {rows.map((row) =>
                may("report.manage") ? (
                  <ScheduleForm key={row.kind} schedule={row} timeZone={timeZone} />
                ) : (
                  <ScheduleRow key={row.kind} schedule={row} />
                ),
              )}
            </Card>
          </>
        )}
      </Loaded>
      <Card title={t("recipients.title")}>
        <RecipientList />
        {may("report.manage") && <AddRecipient />}
      </Card>
    </Page>
  );
}
