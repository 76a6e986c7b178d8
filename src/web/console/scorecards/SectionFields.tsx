import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { CriterionEditor } from "./CriterionEditor.tsx";
import { freeCode, newCriterion } from "./form-entry.ts";
import { NameFields } from "./NameFields.tsx";
import styles from "./Scorecards.module.css";

/** The sections of a scorecard with their criteria. */
export function SectionFields() {
  const { t } = useTranslation(["scorecards", "common"]);
  const form = Form.useFormInstance<ScorecardForm>();
  const sections = () => (form.getFieldValue("sections") ?? []) as ScorecardForm["sections"];
  return (
    <Form.List name="sections">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ name, key }) => (
            <section key={key} className={styles.section} aria-label={t("section", { position: name + 1 })}>
              <h2>{t("section", { position: name + 1 })}</h2>
              <NameFields path={[name]} />
              <CriteriaFields section={name} codes={() => codesOf(sections())} />
              <Button size="small" onClick={() => remove(name)}>
                {t("removeSection")}
              </Button>
            </section>
          ))}
          {fields.length < 12 && (
            <Button
              className={styles.add}
              type="dashed"
              onClick={() => {
                const taken = sections().map(({ code }) => code);
                const criteria = [newCriterion(codesOf(sections()))];
                add({ code: freeCode("s", taken), zh: "", en: "", criteria });
              }}
            >
              {t("addSection")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function CriteriaFields({ section, codes }: { section: number; codes: () => string[] }) {
  const { t } = useTranslation("scorecards");
  return (
    <Form.List name={[section, "criteria"]}>
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ name, key }) => (
            <CriterionEditor
              key={key}
              section={section}
              name={name}
              onRemove={() => remove(name)}
              onUp={name > 0 ? () => move(name, name - 1) : undefined}
            />
          ))}
          {fields.length < 30 && (
            <Button size="small" type="dashed" onClick={() => add(newCriterion(codes()))}>
              {t("addCriterion")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function codesOf(sections: ScorecardForm["sections"]): string[] {
  return sections.flatMap(({ criteria }) => (criteria ?? []).map(({ code }) => code));
}
