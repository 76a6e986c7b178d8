import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "./judgement.module.css";
import type { EvaluationFile } from "./judgement.ts";

/** The score in force, what it was before, and which complaint it is about. */
export function ScoreCard({ file, children }: { file: EvaluationFile; children?: ReactNode }) {
  const { t } = useTranslation("judgement");
  return (
    <Card
      title={file.complaintTitle}
      aside={
        <Link to="/complaints/$number" params={{ number: file.complaintNumber }}>
          {file.complaintNumber}
        </Link>
      }
    >
      <p className={styles.scores}>
        <span className={styles.score}>{t("points", { score: file.score })}</span>
        {file.score !== file.givenScore && (
          <span className={styles.quiet}>{t("was", { score: file.givenScore })}</span>
        )}
        {file.hasCritical && <Tag color="error">{t("criticalFailed")}</Tag>}
        <span className={styles.quiet}>
          {file.staff.name} · {t("released")} <Moment at={file.releasedAt} />
        </span>
      </p>
      {children}
    </Card>
  );
}
