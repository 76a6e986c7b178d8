import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import type { GatewayOrder } from "./gateway-order.ts";
import styles from "./OrderFacts.module.css";

/** One order to the outside in two lines: what and how much, where it stands; then what happened and what it means. */
export function OrderFacts({ order }: { order: GatewayOrder }) {
  const { t } = useTranslation("execution");
  const { lang } = useReader();
  const { amount, state, stuckReason, arrivesBy, settledAt, sentAt } = order;
  return (
    <div className={styles.order}>
      <p className={styles.head}>
        <strong>{t(`kind.${order.kind}`)}</strong>
        {amount.minor > 0 && (
          <strong className={styles.amount}>{formatMoney(amount.minor, amount.currency, lang)}</strong>
        )}
        {order.itemName && <span>{order.itemName}</span>}
        <span className={styles.state} data-tone={toneOf(order)}>
          {t(`state.${state}`)}
        </span>
      </p>
      <p className={styles.facts}>
        <span>{order.gatewayName ?? t("byHand")}</span>
        {sentAt && (
          <span>
            {t("sentAt")} <Moment at={sentAt} />
          </span>
        )}
        {arrivesBy && !settledAt && (
          <span>
            {t("arrivesBy")} <Moment at={arrivesBy} />
          </span>
        )}
        {settledAt && (
          <span>
            {t("settledAt")} <Moment at={settledAt} />
          </span>
        )}
        {order.reference && <span>{t("reference", { reference: order.reference })}</span>}
        {order.round > 1 && <span>{t("round", { round: order.round })}</span>}
        {order.attempts > 1 && <span>{t("attempts", { attempts: order.attempts })}</span>}
        {order.assignedTo && <span>{t("assignedTo", { name: order.assignedTo.name })}</span>}
      </p>
      {stuckReason && (
        <p className={styles.stuck}>
          {t(`stuck.${stuckReason}`)}
          {order.failure && ` ${t("failure", { code: order.failure })}`}
        </p>
      )}
    </div>
  );
}

function toneOf({ state, stuckReason }: GatewayOrder): "good" | "breached" | "at-risk" | "calm" {
  if (stuckReason || state === "failed") return "breached";
  if (state === "confirmed") return "good";
  return state === "unknown" || state === "by_hand" || state === "waiting" ? "at-risk" : "calm";
}
