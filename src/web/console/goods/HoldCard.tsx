import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import styles from "./Goods.module.css";
import { HoldDeeds } from "./HoldDeeds.tsx";
import type { GoodsHold } from "./holds-query.ts";

/** One hold: which goods, why, who said yes, who does it, and what proves it. */
export function HoldCard({ hold }: { hold: GoodsHold }) {
  const { t } = useTranslation("goods");
  const { number, kind, state, sku, goods, batch, alert, reason, unshipped, dueAt } = hold;
  const name = `${goods ?? sku}${batch ? ` · ${t("batchIs", { batch })}` : ""}`;
  return (
    <Card
      label={t("cardOf", { number })}
      title={`${number} · ${name}`}
      aside={
        <>
          {alert && (
            <Link to="/alerts/$number" params={{ number: alert }}>
              {alert}
            </Link>
          )}
          <Tag>{t(`kind.${kind}`)}</Tag>
          <Tag>{t(`state.${state}`)}</Tag>
          {dueAt && <TimeLeft dueAt={dueAt} urgency="atRisk" />}
        </>
      }
    >
      <p>{reason}</p>
      <p className={styles.quiet}>
        {t("sku", { sku })} · {t("unshipped", { count: unshipped })} · {t("by", hold.preparedBy)}{" "}
        <Moment at={hold.preparedAt} />
      </p>
      <Progress hold={hold} />
      <HoldDeeds key={hold.version} hold={hold} />
    </Card>
  );
}

function Progress({ hold }: { hold: GoodsHold }) {
  const { t } = useTranslation("goods");
  const { state, approvals, byGateway, owner, failure, inForceAt, proof, lifted } = hold;
  const isUnderWay = state === "under_way" || state === "lifting";
  return (
    <ul className={styles.steps}>
      <li>
        {approvals.length === 0
          ? t("noApproval")
          : t("approvedBy", { names: approvals.map(({ by }) => by.name).join(t("comma")) })}
      </li>
      {failure && <li className={styles.warn}>{t("failure", { failure })}</li>}
      {isUnderWay && <li>{byGateway ? t("byGateway") : t("byHand", owner)}</li>}
      {inForceAt && (
        <li>
          {t("heldSince")} <Moment at={inForceAt} /> <Proof proof={proof} />
        </li>
      )}
      {lifted && <li>{t("liftedBy", { name: lifted.by.name, reason: lifted.reason })}</li>}
      {lifted?.at && (
        <li>
          {t("letGo")} <Moment at={lifted.at} /> <Proof proof={lifted.proof} />
        </li>
      )}
    </ul>
  );
}

function Proof({ proof }: Pick<GoodsHold, "proof">) {
  const { t } = useTranslation("goods");
  if (!proof) return null;
  return (
    <>
      {t("proofIs", { proof: proof.words })}{" "}
      {proof.file && (
        <a className={styles.link} href={`/api/files/${proof.file}`} target="_blank" rel="noreferrer">
          {t("proofFile")}
        </a>
      )}
    </>
  );
}
