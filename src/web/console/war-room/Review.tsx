import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import type { Part } from "./part.ts";
import { RoomForm } from "./RoomForm.tsx";
import { usePeople } from "./use-people.ts";
import styles from "./war-room.module.css";
import type { WarRoom } from "./war-room-query.ts";

/** How it went, drawn from what happened, and what is to be better next time. */
export function Review({ number, room, mayLead }: Part & { mayLead: boolean }) {
  const { t } = useTranslation("warRoom");
  const { review, timeline, measures } = room;
  return (
    <Card title={t("review.title")}>
      <ol className={styles.timeline}>
        {timeline.map(({ code, at }) => (
          <li key={code} className={at ? undefined : styles.past}>
            {t(`review.milestone.${code}`)}{" "}
            <span className={styles.quiet}>{at ? <Moment at={at} /> : t("review.notYet")}</span>
          </li>
        ))}
      </ol>
      {review && (
        <>
          {(["happened", "good", "bad"] as const).map((part) => (
            <div key={part}>
              <h3 className={styles.sub}>{t(`review.${part}`)}</h3>
              <p>{review[part]}</p>
            </div>
          ))}
          <p className={styles.quiet}>
            {review.by.name} <Moment at={review.at} />
          </p>
        </>
      )}
      {measures.length > 0 && <h3 className={styles.sub}>{t("review.measures")}</h3>}
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={measure.id} className={measure.state === "done" ? styles.past : undefined}>
            {measure.words}
            <span className={styles.quiet}>
              {measure.owner.name} · {measure.dueOn} · {t(`checks.${measure.state}`)}
            </span>
            {measure.isOverdue && <Tag color="error">{t("overdue")}</Tag>}
            {measure.proof && <p>{[measure.proof, measure.effect].filter(Boolean).join(" · ")}</p>}
            {measure.state === "open" && <FinishMeasure number={number} id={measure.id} />}
          </li>
        ))}
      </ul>
      {mayLead && <ReviewForms number={number} review={review} />}
    </Card>
  );
}

function FinishMeasure({ number, id }: { number: string; id: string }) {
  const { t } = useTranslation("warRoom");
  return (
    <RoomForm
      isSmall
      name={`measure.${id}`}
      open={t("review.finish")}
      fields={[
        { name: "proof", label: t("review.proof"), kind: "text" },
        { name: "effect", label: t("review.effect"), kind: "text", isOptional: true },
      ]}
      send={(body, key) =>
        answer(
          api.POST("/api/alerts/{number}/measures/{id}/finish", {
            params: { path: { number, id } },
            headers: once(key),
            body: body as { proof: string; effect?: string },
          }),
        )
      }
    />
  );
}

function ReviewForms({ number, review }: { number: string; review: WarRoom["review"] }) {
  const { t } = useTranslation("warRoom");
  const people = usePeople();
  return (
    <div className={styles.deeds}>
      <RoomForm
        name="review"
        open={t("review.write")}
        start={review ? { ...review } : {}}
        fields={(["happened", "good", "bad"] as const).map((name) => ({
          name,
          label: t(`review.${name}`),
          kind: "text",
        }))}
        send={(entered, key) =>
          answer(
            api.POST("/api/alerts/{number}/review", {
              params: { path: { number } },
              headers: once(key),
              body: {
                ...(entered as { happened: string; good: string; bad: string }),
                seenVersion: review?.version ?? 0,
              },
            }),
          )
        }
      />
      <RoomForm
        name="measure"
        open={t("review.set")}
        fields={[
          { name: "words", label: t("review.measure"), kind: "text" },
          { name: "ownerId", label: t("owner"), kind: "choice", options: people },
          { name: "dueOn", label: t("review.dueOn"), kind: "day" },
        ]}
        send={(body, key) =>
          answer(
            api.POST("/api/alerts/{number}/measures", {
              params: { path: { number } },
              headers: once(key),
              body: body as { words: string; ownerId: string; dueOn: string },
            }),
          )
        }
      />
    </div>
  );
}
