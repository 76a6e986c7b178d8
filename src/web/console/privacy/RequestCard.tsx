import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { AnswerRequest } from "./AnswerRequest.tsx";
import { ErasurePlan } from "./ErasurePlan.tsx";
import styles from "./privacy.module.css";
import { type DataRequest, dataRequestQuery } from "./privacy-queries.ts";

/** One request: who asks for what, until when it must be answered, and what an erasure does. */
export function RequestCard({ request }: { request: DataRequest }) {
  const { t } = useTranslation("privacy");
  const { kind, complaintNumber: number, customerName, isLate, state, identity } = request;
  return (
    <Card
      title={`${t(`kind.${kind}`)} · ${customerName ?? t("anonymous")}`}
      aside={isLate ? <Tag tone="breached">{t("late")}</Tag> : <Tag>{t(`state.${state}`)}</Tag>}
    >
      <p className={styles.facts}>
        <Link to="/complaints/$number" params={{ number }}>
          {number}
        </Link>
        <span>
          {t("asked")} <Moment at={request.askedAt} />
        </span>
        <span>
          {t("due")} <Moment at={request.dueAt} />
        </span>
        <span>{identity ? t(identity) : t("notChecked")}</span>
      </p>
      {request.reason && <p>{request.reason}</p>}
      {kind === "erasure" && state !== "refused" && <Plan id={request.id} />}
      {state === "open" && <AnswerRequest request={request} />}
    </Card>
  );
}

function Plan({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const request = useQuery(dataRequestQuery(id));
  return (
    <Loaded query={request} skeleton={<SkeletonRows count={2} height={24} label={t("loading")} />}>
      {({ plan, state }) => plan && <ErasurePlan plan={plan} isDone={state === "done"} />}
    </Loaded>
  );
}
