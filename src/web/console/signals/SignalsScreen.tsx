import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { expectedWords } from "./expected-words.ts";
import styles from "./Signals.module.css";
import { type Signal, type SignalState, signalsQuery } from "./signals-query.ts";

const states = ["open", "confirmed", "rejected", "merged"] as const;

/** Troubles that many share, as the machine sees them; whoever may, judges them. */
export function SignalsScreen() {
  const { t } = useTranslation("signals");
  const [state, setState] = useState<SignalState>("open");
  const signals = useInfiniteQuery(signalsQuery(state));
  const precision = signals.data?.pages[0]?.precision;
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      state={state}
      onState={setState}
      list={signals}
      rowHeight={96}
      empty={{ title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state === "open" }}
      draw={(signal) => <SignalCard signal={signal} />}
      above={
        <div className={styles.above}>
          {precision && <Precision precision={precision} />}
          <Link to="/signal-drills">{t("drills")}</Link>
        </div>
      }
    />
  );
}

type PrecisionProps = {
  precision: { confirmed: number; rejected: number; low: number | null; high: number | null };
};

function Precision({ precision: { confirmed, rejected, low, high } }: PrecisionProps) {
  const { t } = useTranslation("signals");
  const judged = confirmed + rejected;
  const percent = (share: number) => Math.round(100 * share);
  return (
    <span>
      {low === null || high === null
        ? t("precisionNone")
        : t("precision", {
            judged,
            confirmed,
            share: percent(confirmed / judged),
            low: percent(low),
            high: percent(high),
          })}
    </span>
  );
}

function SignalCard({ signal }: { signal: Signal }) {
  const { t } = useTranslation("signals");
  const { number, kind, title, observed, expected, complaints, isDrill, alert } = signal;
  return (
    <Card
      title={
        <Link to="/signals/$number" params={{ number: String(number) }}>
          {number} · {title}
        </Link>
      }
      aside={
        <>
          {isDrill && <Tag>{t("drill")}</Tag>}
          {alert && <Tag>{t("openAlert", { number: alert.number })}</Tag>}
          <Tag>{t(`kind.${kind}`)}</Tag>
        </>
      }
    >
      <p>{t("seen", { observed, expected: expectedWords(expected) })}</p>
      <p className={styles.quiet}>
        {t("complaints", { count: complaints })} · {t("raised")} <Moment at={signal.raisedAt} />
      </p>
    </Card>
  );
}
