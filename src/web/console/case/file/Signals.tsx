import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { useReader } from "../../../ui/reader.ts";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";
import { useMay, useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import styles from "./CaseFile.module.css";
import { SignalForm } from "./SignalForm.tsx";
import { Tag } from "./Tag.tsx";

type Signal = components["schemas"]["AbuseSignal"];

/** What is unusual about this customer's claims, each with its reason. It decides nothing, and can be disputed. */
export function Signals() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  const { data } = useQuery({
    queryKey: [...keys.complaint(number), "signals"],
    queryFn: () =>
      answer(api.GET("/api/complaints/{number}/abuse-signals", { params: { path: { number } } })),
  });
  if (!data || data.signals.length === 0) return null;
  return (
    <section aria-label={t("signal.title")}>
      <h3 className={styles.subhead}>{t("signal.title")}</h3>
      <p className={styles.quiet}>{t("signal.help")}</p>
      {data.signals.map((signal) => (
        <SignalCard key={signal.name} signal={signal} />
      ))}
    </section>
  );
}

function SignalCard({ signal }: { signal: Signal }) {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  const { objection } = signal;
  return (
    <div className={styles.answer}>
      <div className={styles.cardHead}>
        <b>{t(`signal.name.${signal.name}`)}</b>
        {objection && (
          <Tag tone="at-risk">{t(objection.verdict ? "signal.dismissed" : "signal.disputed")}</Tag>
        )}
      </div>
      <p>{lang === "en" ? signal.why.en : signal.why.zh}</p>
      <p className={styles.links}>
        {signal.complaints.map((number) => (
          <Link key={number} to="/complaints/$number" params={{ number }}>
            {number}
          </Link>
        ))}
      </p>
      {objection && (
        <p className={styles.words}>
          {t("signal.said", { name: objection.raisedBy.name })} {objection.words}
        </p>
      )}
      <SignalDeed signal={signal} />
    </div>
  );
}

function SignalDeed({ signal }: { signal: Signal }) {
  const { view } = useCase();
  const may = useMay();
  const me = useMe();
  const { objection } = signal;
  const isOpen = objection !== null && objection.verdict === null;
  if (isOpen && may("remedy.compare") && objection.raisedBy.id !== me.id)
    return <SignalForm deed="review" signal={signal} />;
  if (!isOpen && view.openSteps.includes("dispute_signal"))
    return <SignalForm deed="dispute" signal={signal} />;
  return null;
}
