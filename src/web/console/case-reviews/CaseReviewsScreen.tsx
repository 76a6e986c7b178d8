import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { ActionCard } from "./ActionCard.tsx";
import styles from "./case-reviews.module.css";
import { actionsQuery, type Head, reviewsQuery } from "./case-reviews-queries.ts";
import { PlanForm } from "./PlanForm.tsx";

type View = "meetings" | "actions";

/** Meetings about cases, and what was agreed there and is still to be done. */
export function CaseReviewsScreen() {
  const { t } = useTranslation("caseReviews");
  const mayPlan = useMay()("quality.plan");
  const [view, setView] = useState<View>("meetings");
  const [isPlanning, setIsPlanning] = useState(false);
  const views = (["meetings", "actions"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        <div className={styles.buttons}>
          <OneOf<View> label={t("which")} value={view} onChange={setView} options={views} />
          {mayPlan && (
            <Button type="primary" onClick={() => setIsPlanning(true)}>
              {t("plan")}
            </Button>
          )}
        </div>
      }
    >
      {view === "meetings" ? <Meetings /> : <Actions />}
      <Drawer
        open={isPlanning}
        onClose={() => setIsPlanning(false)}
        title={t("plan")}
        size={560}
        destroyOnHidden
      >
        <PlanForm onDone={() => setIsPlanning(false)} />
      </Drawer>
    </Page>
  );
}

function Meetings() {
  const { t } = useTranslation(["caseReviews", "common"]);
  const reviews = useInfiniteQuery(reviewsQuery);
  return (
    <Loaded query={reviews} skeleton={<SkeletonRows count={3} height={96} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
        return (
          <>
            {rows.map((review) => (
              <MeetingCard key={review.id} review={review} />
            ))}
            {reviews.hasNextPage && (
              <Button onClick={() => reviews.fetchNextPage()} loading={reviews.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function MeetingCard({ review }: { review: Head }) {
  const { t } = useTranslation("caseReviews");
  return (
    <Card
      title={
        <Link to="/case-reviews/$id" params={{ id: review.id }}>
          {review.title}
        </Link>
      }
      aside={t(`state.${review.state}`)}
    >
      <p className={styles.help}>
        <Moment at={review.meetsAt} /> · {t("ledBy", { name: review.ledBy.name })} ·{" "}
        {t("itemsOf", { count: review.items })}
      </p>
      {review.openActions > 0 && (
        <p className={review.lateActions > 0 ? styles.warn : styles.help}>
          {t("openActions", { open: review.openActions, late: review.lateActions })}
        </p>
      )}
    </Card>
  );
}

function Actions() {
  const { t } = useTranslation(["caseReviews", "common"]);
  const actions = useInfiniteQuery(actionsQuery);
  return (
    <Loaded query={actions} skeleton={<SkeletonRows count={3} height={80} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0)
          return (
            <Empty isDone title={t("noActions")}>
              {t("noActionsHelp")}
            </Empty>
          );
        return (
          <>
            {rows.map((action) => (
              <ActionCard key={action.id} action={action} />
            ))}
            {actions.hasNextPage && (
              <Button onClick={() => actions.fetchNextPage()} loading={actions.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
