import { use } from "react";
import type { SupplyField, SupplyRequest } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { FileLinks } from "./FileLinks.tsx";
import styles from "./Supply.module.css";

/** What was answered, to be read again. */
export function Given({ request, token }: { request: SupplyRequest; token: string }) {
  const { supply } = useWords();
  const { lang } = use(LanguageContext);
  const { fields, entries } = request.form;
  return (
    <Card title={supply.yours}>
      <dl className={styles.entries}>
        {fields.map((field) => (
          <div key={field.code}>
            <dt>{lang === "en" ? field.label.en : field.label.zh}</dt>
            <dd>
              <Entry field={field} entry={entries?.[field.code]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>{request.answer}</p>
      <FileLinks files={request.answerFiles} token={token} />
    </Card>
  );
}

function Entry({ field, entry }: { field: SupplyField; entry: string | number | boolean | undefined }) {
  const { supply } = useWords();
  const { lang } = use(LanguageContext);
  if (entry === undefined) return "—";
  if (typeof entry === "boolean") return entry ? supply.yes : supply.no;
  const choice = field.choices?.find(({ code }) => code === entry)?.label;
  if (choice) return lang === "en" ? choice.en : choice.zh;
  return field.unit ? `${entry} ${field.unit}` : String(entry);
}
