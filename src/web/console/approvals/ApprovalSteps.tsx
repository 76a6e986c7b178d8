import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { houseQuery } from "../house-query.ts";
import styles from "./ApprovalCard.module.css";
import type { Approval } from "./approval.ts";

/** Who must say yes, in order, and who has; in whose name, and by which way. */
export function ApprovalSteps({ approval }: { approval: Pick<Approval, "steps" | "position" | "decision"> }) {
  const { t } = useTranslation("approvals");
  const gradeName = useGradeName();
  return (
    <ol className={styles.chain} aria-label={t("chain")}>
      {approval.steps.map((step) => (
        <li
          key={step.position}
          aria-current={
            approval.decision === null && step.position === approval.position ? "step" : undefined
          }
        >
          <strong>
            {gradeName(step.gradeCode)}
            {step.people > 1 && ` × ${step.people}`}
          </strong>
          {step.climbedTo && <em>{t("climbed", { grade: gradeName(step.climbedTo) })}</em>}
          {step.votes.map((vote) => (
            <span key={vote.voter.id}>
              {t(`vote.${vote.decision}`, { name: vote.voter.name })}
              {vote.authorityOf.id !== vote.voter.id && t("inNameOf", { name: vote.authorityOf.name })}
              {vote.via === "link" && t("byLink")} <Moment at={vote.at} />
            </span>
          ))}
          {step.votes.length === 0 && <span>{t("notYet")}</span>}
        </li>
      ))}
    </ol>
  );
}

function useGradeName(): (code: string) => string {
  const { i18n } = useTranslation();
  const grades = useQuery(houseQuery).data?.grades ?? [];
  return (code) => {
    const grade = grades.find((each) => each.code === code);
    return (i18n.language === "en" ? grade?.nameEn : grade?.nameZh) ?? code;
  };
}
