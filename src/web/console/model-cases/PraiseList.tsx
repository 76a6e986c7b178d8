import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { useCommand } from "../use-command.ts";
import { type Praise, praisesQuery } from "./model-cases-query.ts";

/** Praise in the house, or one's own; without any of one's own nothing is drawn. */
export function PraiseList({ whose }: { whose: "house" | "mine" }) {
  const { t } = useTranslation(["modelCases", "common"]);
  const list = useInfiniteQuery(praisesQuery(whose));
  return (
    <Loaded query={list} skeleton={<SkeletonRows count={1} height={96} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap(({ rows }) => rows);
        if (rows.length === 0)
          return whose === "house" && <Empty title={t("praise.empty")}>{t("praise.emptyHelp")}</Empty>;
        return (
          <Card title={t(`praise.${whose}`)}>
            <ul className={styles.criteria}>
              {rows.map((praise) => (
                <PraiseLine key={praise.id} praise={praise} />
              ))}
            </ul>
            {list.hasNextPage && (
              <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}

function PraiseLine({ praise }: { praise: Praise }) {
  const { t } = useTranslation("modelCases");
  const client = useQueryClient();
  const see = useCommand(
    (_: object, key) =>
      answer(api.POST("/api/praises/{id}/see", { params: { path: { id: praise.id } }, headers: once(key) })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.praises }) },
  );
  return (
    <li className={styles.criterion}>
      <div className={styles.line}>
        <strong>{praise.staff.name}</strong>
        <span>
          {!praise.isPublic && <Tag>{t("praise.private")}</Tag>}
          {praise.isNew && (
            <Button size="small" loading={see.isPending} onClick={() => see.mutate({})}>
              {t("praise.thanks")}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.words}>{praise.words}</p>
      {praise.customerWords && <blockquote className={styles.words}>“{praise.customerWords}”</blockquote>}
      <p className={styles.quiet}>
        {praise.givenBy.name} · {t(`praise.source.${praise.source}`)} · <Moment at={praise.givenAt} />
      </p>
    </li>
  );
}
