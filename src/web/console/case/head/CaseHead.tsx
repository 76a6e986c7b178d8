import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { useCase } from "../case-context.ts";
import styles from "./CaseHead.module.css";
import { CopyNumber } from "./CopyNumber.tsx";
import { NextDeeds } from "./NextDeeds.tsx";
import { RunningClocks } from "./RunningClocks.tsx";
import { StageStepper } from "./StageStepper.tsx";

/** Which case this is, where it stands, what time is left, and what to do next. */
export function CaseHead({ className = "" }: { className?: string }) {
  const { t } = useTranslation("common");
  const { view } = useCase();
  useEffect(() => {
    document.title = `${view.title} · ${t("product")}`;
  }, [view.title, t]);

  return (
    <header className={`${className} ${styles.head}`}>
      <div className={styles.title}>
        <CopyNumber number={view.number} />
        <h1>{view.title}</h1>
      </div>
      <StageStepper />
      <Facts />
      <div className={styles.foot}>
        <RunningClocks />
        <NextDeeds />
      </div>
    </header>
  );
}

function Facts() {
  const { t } = useTranslation(["case", "terms", "common"]);
  const { view } = useCase();
  return (
    <dl className={styles.facts}>
      <Fact name={t("head.severity")}>
        <span className={styles.severity} data-severity={view.severity}>
          {t(`terms:severity.${view.severity}`)}
        </span>
      </Fact>
      <Fact name={t("head.owner")}>{view.owner?.name ?? t("common:nobody")}</Fact>
      <Fact name={t("head.channel")}>{t(`terms:channel.${view.channel}`)}</Fact>
      {view.shop && <Fact name={t("head.shop")}>{view.shop}</Fact>}
      <Fact name={t("head.received")}>
        <Moment at={view.receivedAt} />
      </Fact>
      {view.waitingFor && <Fact name={t("head.now")}>{t(`terms:waitingFor.${view.waitingFor}`)}</Fact>}
      {view.fastLane.length > 0 && (
        <Fact name={t("head.fastLane")}>{view.fastLane.join(t("listComma"))}</Fact>
      )}
      {view.chapter > 1 && <Fact name={t("head.story")}>{t("head.chapter", { chapter: view.chapter })}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
