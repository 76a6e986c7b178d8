import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { EvaluationAnswer } from "../../../../shared/api/evaluation-routes.ts";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import { useReader } from "../../../ui/reader.ts";
import { useDesk } from "../desk/desk-context.ts";
import styles from "./CriterionFields.module.css";
import { commentId } from "./criterion-id.ts";

type Props = { criterion: Criterion; answer: EvaluationAnswer; isCurrent: boolean };

/** Words to a criterion; open where one works and where something was said. */
export function CommentField({ criterion, answer, isCurrent }: Props) {
  const { t } = useTranslation("evaluations");
  const { lang } = useReader();
  const { inHand, isOpen } = useDesk();
  if (!isOpen) return answer.comment && <p className={styles.comment}>{answer.comment}</p>;
  if (!isCurrent && !answer.comment) return null;
  return (
    <Input.TextArea
      id={commentId(criterion.code)}
      aria-label={t("comment.of", { name: lang === "en" ? criterion.en : criterion.zh })}
      placeholder={t("comment.placeholder")}
      value={answer.comment ?? ""}
      maxLength={2_000}
      autoSize={{ minRows: 1, maxRows: 6 }}
      onChange={({ target }) => inHand.change({ ...answer, comment: target.value || null })}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    />
  );
}
