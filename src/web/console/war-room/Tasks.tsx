import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import type { Part } from "./part.ts";
import { RoomForm } from "./RoomForm.tsx";
import { usePeople } from "./use-people.ts";
import styles from "./war-room.module.css";

/** Who does what by when; what is overdue says so. */
export function Tasks({ number, room: { tasks }, isOpen }: Part) {
  const { t } = useTranslation("warRoom");
  const people = usePeople();
  const open = tasks.filter(({ state }) => state === "open").length;
  return (
    <Card title={t("tasks.title")} aside={t("tasks.open", { count: open })}>
      {tasks.length === 0 && <p className={styles.quiet}>{t("tasks.none")}</p>}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={task.state === "open" ? undefined : styles.past}>
            <strong>{task.title}</strong>
            <span className={styles.quiet}>
              {task.owner.name} · {t(`tasks.state.${task.state}`)} · {t("tasks.due")}{" "}
              <Moment at={task.dueAt} />
            </span>
            {task.isOverdue && <Tag color="error">{t("overdue")}</Tag>}
            {task.note && <p>{task.note}</p>}
            {isOpen && task.state === "open" && <Finish number={number} id={task.id} />}
          </li>
        ))}
      </ul>
      {isOpen && (
        <RoomForm
          name="task"
          open={t("tasks.set")}
          start={{ minutes: 30 }}
          fields={[
            { name: "title", label: t("tasks.what"), kind: "line" },
            { name: "ownerId", label: t("owner"), kind: "choice", options: people },
            { name: "minutes", label: t("tasks.minutes"), kind: "number" },
          ]}
          send={(body, key) =>
            answer(
              api.POST("/api/alerts/{number}/tasks", {
                params: { path: { number } },
                headers: once(key),
                body: body as { title: string; ownerId: string; minutes: number },
              }),
            )
          }
        />
      )}
    </Card>
  );
}

function Finish({ number, id }: { number: string; id: string }) {
  const { t } = useTranslation("warRoom");
  return (
    <RoomForm
      isSmall
      name={`finish.${id}`}
      open={t("tasks.finish")}
      start={{ how: "done" }}
      fields={[
        {
          name: "how",
          label: t("tasks.how"),
          kind: "choice",
          options: (["done", "dropped"] as const).map((value) => ({ value, label: t(`tasks.${value}`) })),
        },
        { name: "note", label: t("note"), kind: "text" },
      ]}
      send={(body, key) =>
        answer(
          api.POST("/api/alerts/{number}/tasks/{id}/finish", {
            params: { path: { number, id } },
            headers: once(key),
            body: body as { how: "done" | "dropped"; note: string },
          }),
        )
      }
    />
  );
}
