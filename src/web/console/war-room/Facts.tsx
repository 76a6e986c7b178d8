import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import type { Part } from "./part.ts";
import { type Entered, type Field, RoomForm } from "./RoomForm.tsx";
import styles from "./war-room.module.css";
import type { WarRoom } from "./war-room-query.ts";

type Fact = WarRoom["facts"][number];
const sources = ["complaint", "order", "department", "file", "person"] as const;
const certainties = ["confirmed", "reported", "refuted"] as const;
const colours = { confirmed: "success", reported: "warning", refuted: "error" } as const;

/** What is known, with where it comes from and how sure it is; what was superseded is folded away. */
export function Facts({ number, room: { facts }, isOpen }: Part) {
  const { t } = useTranslation("warRoom");
  const present = facts.filter(({ supersededBy }) => supersededBy === null);
  const past = facts.filter(({ supersededBy }) => supersededBy !== null);
  return (
    <Card title={t("facts.title")}>
      {facts.length === 0 && <p className={styles.quiet}>{t("facts.none")}</p>}
      <ul className={styles.list}>
        {present.map((fact) => (
          <li key={fact.id}>
            <OneFact fact={fact} />
            {isOpen && <FactForm number={number} supersedes={fact} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary className={styles.opener}>{t("facts.past", { count: past.length })}</summary>
          <ul className={styles.list}>
            {past.map((fact) => (
              <li key={fact.id} className={styles.past}>
                <OneFact fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && <FactForm number={number} />}
    </Card>
  );
}

function OneFact({ fact }: { fact: Fact }) {
  const { t } = useTranslation("warRoom");
  return (
    <>
      <Tag color={colours[fact.certainty]}>{t(`facts.${fact.certainty}`)}</Tag> {fact.words}
      <span className={styles.quiet}>
        {t(`facts.source.${fact.sourceKind}`)} {fact.source} · {fact.by.name} <Moment at={fact.at} />
      </span>
    </>
  );
}

function FactForm({ number, supersedes }: { number: string; supersedes?: Fact }) {
  const { t } = useTranslation("warRoom");
  const fields: Field[] = [
    { name: "words", label: t("facts.what"), kind: "text" },
    {
      name: "sourceKind",
      label: t("facts.kind"),
      kind: "choice",
      options: sources.map((value) => ({ value, label: t(`facts.source.${value}`) })),
    },
    { name: "source", label: t("facts.from"), kind: "line" },
    {
      name: "certainty",
      label: t("facts.certainty"),
      kind: "choice",
      options: certainties.map((value) => ({ value, label: t(`facts.${value}`) })),
    },
  ];
  return (
    <RoomForm
      name={supersedes ? `fact.${supersedes.id}` : "fact"}
      isSmall={supersedes !== undefined}
      open={t(supersedes ? "facts.supersede" : "facts.add")}
      start={supersedes ? { ...supersedes } : { certainty: "reported", sourceKind: "complaint" }}
      fields={fields}
      send={(entered: Entered, key) =>
        answer(
          api.POST("/api/alerts/{number}/facts", {
            params: { path: { number } },
            headers: once(key),
            body: {
              ...(entered as Pick<Fact, "words" | "sourceKind" | "source" | "certainty">),
              supersedes: supersedes?.id ?? null,
            },
          }),
        )
      }
    />
  );
}
