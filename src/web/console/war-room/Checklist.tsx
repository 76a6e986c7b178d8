import { useQueryClient } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import type { Part } from "./part.ts";
import { RoomForm } from "./RoomForm.tsx";
import styles from "./war-room.module.css";

/** What the plan says is to be done; each item done by somebody, or skipped for a reason. */
export function Checklist({ number, room: { checklist }, isOpen }: Part) {
  const { t } = useTranslation("warRoom");
  const inLang = useInLang();
  const done = checklist.filter(({ state }) => state !== "open").length;
  return (
    <Card title={t("checks.title")} aside={`${done}/${checklist.length}`}>
      <ul className={styles.list}>
        {checklist.map((item) => (
          <li key={item.code} className={item.state === "open" ? undefined : styles.past}>
            {inLang(item.name)}
            <span className={styles.quiet}>
              {t(`checks.${item.state}`)} {item.by?.name} {item.at && <Moment at={item.at} />}
              {item.state === "open" && item.dueAt && (
                <>
                  {t("tasks.due")} <Moment at={item.dueAt} />
                </>
              )}
            </span>
            {item.isOverdue && <Tag color="error">{t("overdue")}</Tag>}
            {item.reason && <p>{item.reason}</p>}
            {isOpen && item.state === "open" && <Tick number={number} code={item.code} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Tick({ number, code }: { number: string; code: string }) {
  const { t } = useTranslation("warRoom");
  const client = useQueryClient();
  const params = { path: { number, code } };
  const tick = useCommand(
    (how: "done", key) =>
      answer(api.POST("/api/alerts/{number}/checks/{code}", { params, headers: once(key), body: { how } })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  return (
    <div className={styles.deeds}>
      <Button size="small" loading={tick.isPending} onClick={() => tick.mutate("done")}>
        {t("checks.tick")}
      </Button>
      <RoomForm
        isSmall
        name={`skip.${code}`}
        open={t("checks.skip")}
        fields={[{ name: "reason", label: t("reason"), kind: "line" }]}
        send={({ reason }, key) =>
          answer(
            api.POST("/api/alerts/{number}/checks/{code}", {
              params,
              headers: once(key),
              body: { how: "skipped", reason: reason as string },
            }),
          )
        }
      />
      <FormProblem command={tick} />
    </div>
  );
}
