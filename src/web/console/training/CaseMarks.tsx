import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api.ts";
import { useCase } from "../case/case-context.ts";
import { keys } from "../keys.ts";
import { useInLang } from "../use-in-lang.ts";
import { useMay } from "../use-me.ts";
import { CaseExceptionForm } from "./CaseExceptionForm.tsx";
import styles from "./Training.module.css";

/** In the case, where owners are chosen: which mark it asks for, who has it, and whom a supervisor let look after it without. */
export function CaseMarks() {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const may = useMay();
  const { number } = useCase().view;
  const [isOpen, setOpen] = useState(false);
  const marks = useQuery({
    queryKey: [...keys.complaint(number), "marks"],
    queryFn: () => answer(api.GET("/api/complaints/{number}/marks", { params: { path: { number } } })),
  }).data;
  if (!marks || marks.needed.length === 0) return null;
  const { needed, holders, overrides } = marks;
  return (
    <div className={styles.caseMarks}>
      <b>
        {t("caseMarks.needs", { marks: needed.map(({ title }) => inLang(title)).join(t("caseMarks.comma")) })}
      </b>
      <span className={styles.quiet}>
        {holders.length > 0
          ? t("caseMarks.holders", { names: holders.map(({ name }) => name).join(t("caseMarks.comma")) })
          : t("caseMarks.nobody")}
      </span>
      {overrides.map(({ staff, markCode, reason, overriddenBy }) => (
        <span key={`${staff.id} ${markCode}`}>
          {t("caseMarks.excepted", { name: staff.name, by: overriddenBy.name, reason })}
        </span>
      ))}
      {may("training.override") && !isOpen && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {t("caseMarks.except")}
          </Button>
        </div>
      )}
      {isOpen && (
        <CaseExceptionForm
          number={number}
          holders={holders.map(({ id }) => id)}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}
