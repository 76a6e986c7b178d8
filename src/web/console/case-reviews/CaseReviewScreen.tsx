import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { ActionCard } from "./ActionCard.tsx";
import { AddActionForm } from "./AddActionForm.tsx";
import { AddItemForm } from "./AddItemForm.tsx";
import styles from "./case-reviews.module.css";
import { type AgendaItem, type Review, reviewQuery } from "./case-reviews-queries.ts";
import { MinutesForm } from "./MinutesForm.tsx";

/** One meeting: why each case is on the agenda, what was said and decided, what follows. */
export function CaseReviewScreen() {
  const { t } = useTranslation(["caseReviews", "common"]);
  const { id } = useParams({ from: "/inside/case-reviews/$id" });
  const found = useQuery(reviewQuery(id));
  return (
    <Page
      isNarrow
      title={found.data?.review.title ?? t("title")}
      about={<Link to="/case-reviews">{t("back")}</Link>}
    >
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={96} label={t("common:loading")} />}>
        {(read) => <Meeting read={read} />}
      </Loaded>
    </Page>
  );
}

function Meeting({ read }: { read: Review }) {
  const { t } = useTranslation("caseReviews");
  const mayPlan = useMay()("quality.plan");
  const { review, attendees, agenda, minutes, actions } = read;
  const isOpen = mayPlan && review.state === "planned";
  return (
    <>
      <Card title={t("agenda")} aside={<Moment at={review.meetsAt} />}>
        <p className={styles.help}>
          {t("ledBy", { name: review.ledBy.name })} · {attendees.map(({ name }) => name).join(t("comma"))}
        </p>
        <p className={styles.help}>{t("agendaRule")}</p>
        {agenda.length === 0 && <p>{t("agendaEmpty")}</p>}
        <ol className={styles.agenda}>
          {agenda.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ol>
        {isOpen && <AddItemForm id={review.id} />}
      </Card>
      {minutes && (
        <Card title={t("minutes")}>
          <p className={styles.words}>{minutes}</p>
        </Card>
      )}
      {isOpen && <MinutesForm read={read} />}
      {actions.map((action) => (
        <ActionCard key={action.id} action={action} />
      ))}
      {mayPlan && <AddActionForm id={review.id} />}
    </>
  );
}

function Item({ item }: { item: AgendaItem }) {
  const { t } = useTranslation("caseReviews");
  return (
    <li>
      <b>
        {t(`chosenBy.${item.chosenBy}`, {
          score: item.score?.toFixed(1),
          rule: item.ruleCode,
          count: item.count ?? 0,
        })}
      </b>
      {item.complaintNumber && (
        <>
          {" · "}
          <Link to="/complaints/$number" params={{ number: item.complaintNumber }}>
            {item.complaintNumber}
          </Link>
        </>
      )}
      {item.agent && ` · ${item.agent.name}`}
      {item.reason && <p className={styles.help}>{item.reason}</p>}
      {item.decision && <p>{t("decided", { decision: item.decision })}</p>}
    </li>
  );
}
