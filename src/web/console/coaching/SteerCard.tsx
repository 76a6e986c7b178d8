import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { FormProblem } from "../FormProblem.tsx";
import { instantOf, wallTime } from "../wall-time.ts";
import styles from "./Coaching.module.css";
import { cancelCoaching, endRecheck, moveDue } from "./coaching-deeds.ts";
import type { WholeTask } from "./coaching-queries.ts";
import { useCoachingDeed } from "./use-coaching-deed.ts";
import { WordsForm } from "./WordsForm.tsx";

type Steering = "move_due" | "end_recheck" | "cancel";

/** What the coach can do besides: another day, an earlier end, or not at all. */
export function SteerCard({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const [shown, setShown] = useState<Steering | null>(null);
  const possible = (["move_due", "end_recheck", "cancel"] as const).filter((deed) =>
    task.open.includes(deed),
  );
  if (possible.length === 0) return null;
  return (
    <Card title={t("steer")}>
      <div className={styles.buttons}>
        {possible.map((deed) => (
          <Button
            key={deed}
            onClick={() => setShown(shown === deed ? null : deed)}
            aria-expanded={shown === deed}
          >
            {t(`steering.${deed}`)}
          </Button>
        ))}
      </div>
      <div className={styles.inner}>
        {shown === "move_due" && <MoveDue task={task} onDone={() => setShown(null)} />}
        {shown === "end_recheck" && <WithWords task={task} deed="end_recheck" send={endRecheck(task.id)} />}
        {shown === "cancel" && <WithWords task={task} deed="cancel" send={cancelCoaching(task.id)} />}
      </div>
    </Card>
  );
}

type Ending = { task: WholeTask; deed: Steering; send: ReturnType<typeof cancelCoaching> };

function WithWords({ task, deed, send }: Ending) {
  const { t } = useTranslation("coaching");
  const end = useCoachingDeed(send);
  return (
    <WordsForm
      name={deed}
      label={t("why")}
      button={t(`steering.${deed}`)}
      most={1_000}
      command={end}
      onWords={(words) => end.mutate({ version: task.version, words })}
    />
  );
}

function MoveDue({ task, onDone }: { task: WholeTask; onDone: () => void }) {
  const { t } = useTranslation(["coaching", "common"]);
  const { timeZone } = useReader();
  const move = useCoachingDeed(moveDue(task.id), onDone);
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<{ dueAt: string; words: string }>
      name="due"
      layout="vertical"
      requiredMark={false}
      initialValues={{ dueAt: wallTime(task.dueAt, timeZone) }}
      onFinish={({ dueAt, words }) =>
        move.mutate({ version: task.version, dueAt: instantOf(dueAt, timeZone), words })
      }
    >
      <Form.Item name="dueAt" label={t("dueAt")} rules={required}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="words" label={t("why")} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <FormProblem command={move} />
      <Button type="primary" htmlType="submit" loading={move.isPending}>
        {t("steering.move_due")}
      </Button>
    </Form>
  );
}
