import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { alertEventWord } from "../../../shared/alert-event-words.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import type { Part } from "./part.ts";
import { type Entered, RoomForm } from "./RoomForm.tsx";
import { Scrolled } from "./Scrolled.tsx";
import { usePeople } from "./use-people.ts";
import styles from "./war-room.module.css";
import { logQuery } from "./war-room-query.ts";

/** Decisions and minutes in people's words, and below them the log that nobody can change. */
export function Entries({ number, room: { entries }, isOpen }: Part) {
  const { t } = useTranslation("warRoom");
  return (
    <Card
      title={t("entries.title")}
      aside={
        <a href={`/api/alerts/${encodeURIComponent(number)}/record.pdf?lang=${t("entries.lang")}`} download>
          {t("entries.record")}
        </a>
      }
    >
      {entries.length === 0 && <p className={styles.quiet}>{t("entries.none")}</p>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Tag color={entry.kind === "decision" ? "blue" : undefined}>{t(`entries.${entry.kind}`)}</Tag>{" "}
            {entry.words}
            {entry.why && <p>{t("entries.because", { why: entry.why })}</p>}
            <span className={styles.quiet}>
              {entry.by.name} <Moment at={entry.at} />
              {entry.present.length > 0 &&
                ` · ${t("entries.there", { names: entry.present.map(({ name }) => name).join("、") })}`}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && <EntryForms number={number} />}
      <Log number={number} />
    </Card>
  );
}

function EntryForms({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const present = {
    name: "present",
    label: t("entries.present"),
    kind: "choices",
    options: usePeople(),
  } as const;
  const send = (kind: "decision" | "minute") => (entered: Entered, key: string) => {
    const { words, why, present: there } = entered as { words: string; why: string; present?: string[] };
    return answer(
      api.POST("/api/alerts/{number}/entries", {
        params: { path: { number } },
        headers: once(key),
        body:
          kind === "decision"
            ? { kind, words, why, present: there ?? [] }
            : { kind, words, present: there ?? [] },
      }),
    );
  };
  return (
    <div className={styles.deeds}>
      <RoomForm
        name="decision"
        open={t("entries.decide")}
        fields={[
          { name: "words", label: t("entries.what"), kind: "text" },
          { name: "why", label: t("entries.why"), kind: "text" },
          { ...present, isOptional: true },
        ]}
        send={send("decision")}
      />
      <RoomForm
        name="minute"
        open={t("entries.note")}
        fields={[
          { name: "words", label: t("entries.what"), kind: "text" },
          { ...present, isOptional: true },
        ]}
        send={send("minute")}
      />
    </div>
  );
}

function Log({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const { lang } = useReader();
  const { data } = useQuery(logQuery(number));
  if (!data) return null;
  return (
    <details open>
      <summary className={styles.opener}>
        {t("log.title")} · {t(data.isWhole ? "log.whole" : "log.broken")}
      </summary>
      <Scrolled label={t("log.title")}>
        <ol className={styles.log} reversed>
          {data.rows.map(({ position, type, data: told, about, at, actor }) => (
            <li key={position} value={position}>
              {alertEventWord(type, lang, { data: told, about })}{" "}
              <span className={styles.quiet}>
                {actor?.name ?? t("log.house")} <Moment at={at} />
              </span>
            </li>
          ))}
        </ol>
      </Scrolled>
    </details>
  );
}
