import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useCase } from "../case/case-context.ts";
import { Loaded } from "../Loaded.tsx";
import { InspectionResults } from "./InspectionResults.tsx";
import styles from "./Inspections.module.css";
import { complaintInspectionsQuery } from "./inspections-queries.ts";

/** In the case file: what the rules found in each ended chapter, the latest first. */
export function InspectionSection() {
  const { t } = useTranslation(["inspections", "common"]);
  const { view } = useCase();
  const inspections = useQuery(complaintInspectionsQuery(view.number));
  return (
    <Loaded query={inspections} skeleton={<SkeletonRows count={2} height={44} label={t("common:loading")} />}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles.quiet}>{t("file.empty")}</p>
        ) : (
          rows.map((inspection) => (
            <section
              key={inspection.conversationId}
              aria-label={t("list.chapter", { chapter: inspection.chapter })}
            >
              <p className={styles.resultHead}>
                <b>{t("list.chapter", { chapter: inspection.chapter })}</b>
                <Link to="/inspections/$id" params={{ id: inspection.conversationId }}>
                  {t("file.whole")}
                </Link>
              </p>
              <InspectionResults inspection={inspection} />
            </section>
          ))
        )
      }
    </Loaded>
  );
}
