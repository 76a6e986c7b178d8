import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { useReader } from "../../ui/reader.ts";
import styles from "./FormEntries.module.css";

type AskedForm = components["schemas"]["DeskRequest"]["form"];
type Field = AskedForm["fields"][number];

/** A reply's form as it was filled in. */
export function FormEntries({ form }: { form: AskedForm }) {
  const { lang } = useReader();
  const { fields, entries } = form;
  if (!entries || fields.length === 0) return null;
  return (
    <dl className={styles.entries}>
      {fields.map((field) => (
        <div key={field.code}>
          <dt>{lang === "en" ? field.label.en : field.label.zh}</dt>
          <dd>
            <Entry field={field} entry={entries[field.code]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Entry({ field, entry }: { field: Field; entry: string | number | boolean | undefined }) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  if (entry === undefined) return t("form.noEntry");
  if (typeof entry === "boolean") return entry ? t("form.yes") : t("form.no");
  const choice = field.choices?.find(({ code }) => code === entry)?.label;
  if (choice) return lang === "en" ? choice.en : choice.zh;
  return field.unit ? `${entry} ${field.unit}` : String(entry);
}
