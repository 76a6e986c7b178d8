import { EyeInvisibleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { useKeys } from "../../ui/use-keys.ts";
import { Tag } from "../case/file/Tag.tsx";
import { useCategoryName } from "../case/use-category-name.ts";
import { useOpenItem } from "./desk/use-neighbours.ts";
import styles from "./Evaluations.module.css";
import type { DeskItem } from "./evaluations-query.ts";

type More = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };

/** What waits, walked through with J and K and opened with Enter. */
export function QueueList({ items, desk }: { items: DeskItem[]; desk: More }) {
  const { t } = useTranslation(["evaluations", "common"]);
  const [chosen, setChosen] = useState(0);
  const open = useOpenItem();
  useKeys({
    j: () => setChosen(Math.min(items.length - 1, chosen + 1)),
    k: () => setChosen(Math.max(0, chosen - 1)),
    Enter: () => items[chosen] && open(items[chosen]),
  });
  return (
    <>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <li key={item.evaluationId ?? item.sampleItemId} data-chosen={index === chosen || undefined}>
            <Item item={item} onOpen={() => open(item)} />
          </li>
        ))}
      </ul>
      {desk.hasNextPage && (
        <Button onClick={() => desk.fetchNextPage()} loading={desk.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </>
  );
}

function Item({ item, onOpen }: { item: DeskItem; onOpen: () => void }) {
  const { t } = useTranslation(["evaluations", "terms"]);
  const categoryName = useCategoryName();
  const { conversation, purpose, evaluationId, isBlind } = item;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={styles.what}>
        <span className={styles.title}>{conversation.title}</span>
        <span className={styles.facts}>
          <span className={styles.number}>{conversation.complaintNumber}</span>
          <span>{t(`terms:channel.${conversation.channel}`)}</span>
          {conversation.category && (
            <span>{categoryName(conversation.category, conversation.secondCategory ?? "")}</span>
          )}
          <span>{t("queue.messages", { count: conversation.messages })}</span>
          <span>
            {t("endedAt")} <Moment at={conversation.endedAt} />
          </span>
        </span>
      </span>
      <span className={styles.marks}>
        {isBlind && (
          <Tag>
            <EyeInvisibleOutlined aria-hidden="true" /> {t("blindTag")}
          </Tag>
        )}
        <Tag>{t(`purpose.${purpose}`)}</Tag>
        <Tag tone={evaluationId ? "brand" : "calm"}>
          {evaluationId ? t("queue.begun") : t("queue.waiting")}
        </Tag>
      </span>
    </button>
  );
}
