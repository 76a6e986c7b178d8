import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { Tag } from "../case/file/Tag.tsx";
import { taxonomyQuery } from "../taxonomy-query.ts";
import styles from "./ClosingRules.module.css";
import type { UsedForm } from "./closing-rules-query.ts";
import { SurveyFormEditor } from "./SurveyFormEditor.tsx";

/** One survey form: for which cases, what it asks, whether it asks again. */
export function SurveyFormCard({ used }: { used: UsedForm }) {
  const { t } = useTranslation("closingRules");
  const { lang } = useReader();
  const [isEdited, setEdited] = useState(false);
  const { form, version, isOwn, isUsed } = used;
  const inLang = (words: { zh: string; en: string }) => (lang === "en" ? words.en : words.zh);
  return (
    <Card
      title={t("form.title", { name: inLang(form) })}
      aside={
        <>
          {!isUsed && <Tag tone="at-risk">{t("form.unused")}</Tag>}
          <Tag>{isOwn ? t("form.own", { version }) : t("form.given")}</Tag>
        </>
      }
    >
      <p className={styles.scope}>
        <Scope form={form} />
        {form.laterAfterDays !== null && ` · ${t("form.later", { days: form.laterAfterDays })}`}
      </p>
      <ul className={styles.questions}>
        <li>{t("form.score")}</li>
        {form.asksEffort && <li>{t("form.effort")}</li>}
        {form.questions.map((question) => (
          <li key={question.code}>
            {inLang(question)}
            <span>{question.choices.map(inLang).join(" / ")}</span>
          </li>
        ))}
        <li>{t("form.words")}</li>
      </ul>
      {isEdited ? (
        <SurveyFormEditor used={used} onDone={() => setEdited(false)} />
      ) : (
        <Button onClick={() => setEdited(true)}>{t("form.edit")}</Button>
      )}
    </Card>
  );
}

function Scope({ form: { categories, severities } }: Pick<UsedForm, "form">) {
  const { t } = useTranslation(["closingRules", "terms"]);
  const { lang } = useReader();
  const known = useQuery(taxonomyQuery).data?.categories ?? [];
  const names = categories.map((code) => {
    const category = known.find((each) => each.code === code);
    return category ? (lang === "en" ? category.en : category.zh) : code;
  });
  const parts = [...names, ...severities.map((severity) => t(`terms:severity.${severity}`))];
  return parts.length > 0 ? t("form.for", { cases: parts.join(t("form.comma")) }) : t("form.forAll");
}
