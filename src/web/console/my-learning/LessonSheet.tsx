import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Prose } from "../parts/Prose.tsx";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Learning.module.css";
import type { MyCourse } from "./learning-queries.ts";

type Props = {
  assignmentId: string;
  lesson: MyCourse["course"]["lessons"][number];
  at: number;
  isRead: boolean;
  onNext?: () => void;
};

/** One lesson; reading it is said by a button, and leads to the next. */
export function LessonSheet({ assignmentId: id, lesson, at, isRead, onNext }: Props) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const client = useQueryClient();
  const read = useCommand(
    (place: number, key) =>
      answer(
        api.POST("/api/my-learning/courses/{id}/lessons", {
          params: { path: { id } },
          headers: once(key),
          body: { lesson: place },
        }),
      ),
    {
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: keys.learning });
        onNext?.();
      },
    },
  );
  return (
    <Card title={inLang(lesson.title)}>
      <Prose text={inLang(lesson.body)} />
      {lesson.links.length > 0 && (
        <ul className={styles.links}>
          {lesson.links.map(({ label, path }) => (
            <li key={path}>
              <Link to={path as "/"}>{inLang(label)}</Link>
            </li>
          ))}
        </ul>
      )}
      {read.error && <Alert type="error" showIcon title={read.error.message} className={styles.problem} />}
      {isRead ? (
        onNext && <Button onClick={onNext}>{t("next")}</Button>
      ) : (
        <Button type="primary" onClick={() => read.mutate(at)} loading={read.isPending}>
          {onNext ? t("readAndNext") : t("readLast")}
        </Button>
      )}
    </Card>
  );
}
