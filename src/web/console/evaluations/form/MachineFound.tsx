import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import { machineQuery } from "../../calibration/calibration-query.ts";
import { OutcomeMark } from "../../inspections/OutcomeMark.tsx";
import { useReason } from "../../inspections/use-reason.ts";
import { percent } from "../../parts/judgement/share-words.ts";
import { useDesk } from "../desk/desk-context.ts";
import styles from "./CriterionFields.module.css";

/** What the automatic inspection found of this criterion; nothing while it is judged blind. */
export function MachineFound({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation("evaluations");
  const { evaluation } = useDesk();
  const reasonOf = useReason();
  const found = evaluation.machine?.find(({ criterionCode }) => criterionCode === criterion.code);
  if (!found) return null;
  return (
    <p className={styles.machine}>
      {t("machine.found")} <OutcomeMark outcome={found.outcome} /> {reasonOf(found)}{" "}
      <Agreeing criterion={criterion} scorecardCode={evaluation.scorecard.code} />
    </p>
  );
}

/** How far the machine is to be believed here. */
function Agreeing({ criterion, scorecardCode }: { criterion: Criterion; scorecardCode: string }) {
  const { t } = useTranslation("evaluations");
  const { data } = useQuery({ ...machineQuery, staleTime: 600_000 });
  // Of each version of the scorecard there is a row.
  const compared = (data?.rows ?? []).filter(
    (row) => row.scorecardCode === scorecardCode && row.criterionCode === criterion.code,
  );
  const of = compared.reduce((sum, { same }) => sum + same.of, 0);
  const count = compared.reduce((sum, { same }) => sum + same.count, 0);
  if (of === 0) return null;
  return <span>{t("machine.agrees", { share: percent(count / of), count: of })}</span>;
}
