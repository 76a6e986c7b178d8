import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { InspectedConversation, placeId } from "./InspectedConversation.tsx";
import { InspectionResults } from "./InspectionResults.tsx";
import styles from "./Inspections.module.css";
import { type Inspection, type InspectionResult, inspectionQuery } from "./inspections-queries.ts";

/** One inspected conversation: the words with the places marked on the left, what every rule said on the right. */
export function InspectionScreen() {
  const { t } = useTranslation(["inspections", "common"]);
  const { id } = useParams({ from: "/inside/inspections/$id" });
  const inspection = useQuery(inspectionQuery(id));
  const number = inspection.data?.complaintNumber;
  return (
    <Page
      title={number ? t("one.title", { number }) : t("title")}
      about={inspection.data && <About inspection={inspection.data} />}
      action={
        number && (
          <Link to="/complaints/$number" params={{ number }}>
            {t("one.toComplaint")}
          </Link>
        )
      }
    >
      <Loaded
        query={inspection}
        skeleton={<SkeletonRows count={5} height={88} label={t("common:loading")} />}
      >
        {(found) => (
          <div className={styles.columns}>
            <InspectedConversation inspection={found} />
            <Card title={t("one.results")}>
              <InspectionResults inspection={found} onShow={showPlace} />
            </Card>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation(["inspections", "terms"]);
  const { metCount, brokenCount, notApplicableCount, hasCritical, staff, channel, chapter, endedAt } =
    inspection;
  return (
    <span className={styles.about}>
      {t("counts", { met: metCount, broken: brokenCount, na: notApplicableCount })}
      {staff && ` · ${staff.name}`}
      {` · ${t(`terms:channel.${channel as "phone"}`)} · ${t("list.chapter", { chapter })} · `}
      <Moment at={endedAt} />
      {hasCritical && <Tag tone="breached">{t("critical")}</Tag>}
    </span>
  );
}

function showPlace({ places: [place] }: InspectionResult): void {
  const line = place && document.getElementById(placeId(place));
  line?.scrollIntoView({ block: "center" });
  line?.focus({ preventScroll: true });
}
