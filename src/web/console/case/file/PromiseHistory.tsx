import { useTranslation } from "react-i18next";
import { eventsEn } from "../../../../shared/event-words.en.ts";
import { eventsZh } from "../../../../shared/event-words.zh.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";
import styles from "./CaseFile.module.css";

/** What happened to one promise, from the record. */
export function PromiseHistory({ promiseId }: { promiseId: string }) {
  const { t } = useTranslation("promises");
  const { lang } = useReader();
  const words: Record<string, string> = lang === "en" ? eventsEn : eventsZh;
  const events = useCase().view.timeline.filter(({ data }) => data.promiseId === promiseId);
  if (events.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{t("section.history")}</summary>
      <ul className={styles.history}>
        {events.map(({ id, type, at }) => (
          <li key={id}>
            <Moment at={at} /> {words[type] ?? type}
          </li>
        ))}
      </ul>
    </details>
  );
}
