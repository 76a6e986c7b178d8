import { Button, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Actions.module.css";
import { type ActionEntry, segmentOf } from "./action-entry.ts";

/** How many the conditions take in, before anything is drawn up. */
export function CountSegment({ form }: { form: FormInstance<ActionEntry> }) {
  const { t } = useTranslation("actions");
  const count = useFormCommand(
    form,
    () =>
      answer(
        api.POST("/api/action-segments/count", {
          body: { segment: segmentOf(form.getFieldValue("segment")) },
        }),
      ),
    () => undefined,
  );
  return (
    <div className={styles.counted}>
      <Button onClick={() => count.mutate(undefined)} loading={count.isPending}>
        {t("form.count")}
      </Button>
      <div aria-live="polite">
        {count.data && (
          <>
            <p>{t("form.counted", count.data)}</p>
            {count.data.silent && <p className={styles.quiet}>{t("form.silent", count.data.silent)}</p>}
          </>
        )}
        <FormProblem command={count} />
      </div>
    </div>
  );
}
