import { ArrowLeftOutlined, EyeInvisibleOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "../../case/file/Tag.tsx";
import { useCategoryName } from "../../case/use-category-name.ts";
import type { Evaluation } from "../evaluations-query.ts";
import styles from "./DeskHead.module.css";
import { shownTime } from "./shown-time.ts";
import type { Neighbours } from "./use-neighbours.ts";

type Props = {
  className: string | undefined;
  evaluation: Evaluation;
  workedSeconds: number;
  neighbours: Neighbours;
  save: ReactNode;
  uncover: ReactNode;
};

/** Which conversation this is, for what it is judged, how long it has taken, and the way to the next. */
export function DeskHead({ className, evaluation, workedSeconds, neighbours, save, uncover }: Props) {
  const { t } = useTranslation(["evaluations", "terms", "common"]);
  const { conversation, isHidden, isBlind, staff, purpose } = evaluation;
  const categoryName = useCategoryName();
  const name = isHidden ? t("blind") : (staff?.name ?? t("nobody"));
  useEffect(() => {
    document.title = `${t("desk.title", { title: conversation.title })} · ${t("common:product")}`;
  }, [conversation.title, t]);
  return (
    <header className={`${className} ${styles.head}`}>
      <Link to="/evaluations" className={styles.back} aria-label={t("desk.back")}>
        <ArrowLeftOutlined aria-hidden="true" />
      </Link>
      <div className={styles.what}>
        <h1>{conversation.title}</h1>
        <p className={styles.facts}>
          <span className={styles.number}>{conversation.complaintNumber}</span>
          <span>{t(`terms:channel.${conversation.channel}`)}</span>
          {conversation.category && (
            <span>{categoryName(conversation.category, conversation.secondCategory ?? "")}</span>
          )}
          <span>
            {isBlind && isHidden && <EyeInvisibleOutlined aria-hidden="true" />} {t("agent", { name })}
          </span>
          {uncover}
          <Tag>{t(`purpose.${purpose}`)}</Tag>
        </p>
      </div>
      <div className={styles.side}>
        {save}
        <span className={styles.time} title={t("desk.timeHelp")}>
          {t("desk.time", { time: shownTime(workedSeconds) })}
        </span>
        <Step label={t("desk.previous")} hint="[" go={neighbours.previous} icon={<LeftOutlined />} />
        <Step label={t("desk.next")} hint="]" go={neighbours.next} icon={<RightOutlined />} />
      </div>
    </header>
  );
}

type StepProps = { label: string; hint: string; go: (() => void) | null; icon: ReactNode };

function Step({ label, hint, go, icon }: StepProps) {
  return (
    <Tooltip title={`${label} ${hint}`}>
      <Button size="small" aria-label={label} icon={icon} disabled={!go} onClick={() => go?.()} />
    </Tooltip>
  );
}
