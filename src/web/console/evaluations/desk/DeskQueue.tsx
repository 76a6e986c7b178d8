import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { type Desk, type DeskItem, deskQuery } from "../evaluations-query.ts";
import styles from "./DeskQueue.module.css";
import { useOpenItem } from "./use-neighbours.ts";

/** What waits for this inspector, beside what they work on. */
export function DeskQueue({ className, here }: { className: string | undefined; here: string }) {
  const { t } = useTranslation(["evaluations", "common"]);
  const desk = useInfiniteQuery(deskQuery);
  return (
    <nav className={`${className} ${styles.column}`} aria-label={t("queue.label")}>
      <Loaded query={desk} skeleton={<SkeletonRows count={8} height={60} label={t("common:loading")} />}>
        {({ pages }) => (
          <>
            <Progress {...pages[0]!.progress} />
            <ul>
              {[...pages[0]!.drafts, ...pages.flatMap(({ rows }) => rows)].map((item) => (
                <li key={item.evaluationId ?? item.sampleItemId}>
                  <Item item={item} isHere={item.evaluationId === here} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </nav>
  );
}

function Progress({ assigned, done, doneToday }: Desk["progress"]) {
  const { t } = useTranslation("evaluations");
  return (
    <Link to="/evaluations" className={styles.progress}>
      <b>{t("title")}</b>
      <span>
        {t("queue.progress", { done, assigned })} · {t("queue.today", { count: doneToday })}
      </span>
    </Link>
  );
}

function Item({ item, isHere }: { item: DeskItem; isHere: boolean }) {
  const { t } = useTranslation(["evaluations", "terms"]);
  const open = useOpenItem();
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isHere ? "page" : undefined}
      onClick={() => open(item)}
    >
      <span className={styles.title}>{item.conversation.title}</span>
      <span className={styles.line}>
        <span>{t(`terms:channel.${item.conversation.channel}`)}</span>
        <span>{t("queue.messages", { count: item.conversation.messages })}</span>
        <span>{item.evaluationId ? t("queue.begun") : t("queue.waiting")}</span>
      </span>
    </button>
  );
}
