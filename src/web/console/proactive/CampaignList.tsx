import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { EffectCard } from "./EffectCard.tsx";
import styles from "./Proactive.module.css";
import { type Campaign, campaignsQuery } from "./proactive-query.ts";

/** Who was told, who was held out, and what the difference is. */
export function CampaignList() {
  const { t } = useTranslation(["proactive", "common"]);
  const list = useInfiniteQuery(campaignsQuery);
  return (
    <>
      <Loaded query={list} skeleton={<SkeletonRows count={2} height={160} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return <Empty title={t("campaigns.empty")}>{t("campaigns.emptyHelp")}</Empty>;
          return rows.map((campaign) => <CampaignCard key={campaign.action} campaign={campaign} />);
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation(["proactive", "actions"]);
  const { action, title, state, alert, recipients, done, failed, heldOut, goodUntil, preparedBy } = campaign;
  return (
    <Card
      title={
        <Link to="/actions/$number" params={{ number: String(action) }}>
          {action} · {title}
        </Link>
      }
      aside={
        <>
          {alert && <Tag>{alert}</Tag>}
          <Tag>{t(`actions:state.${state}`)}</Tag>
        </>
      }
    >
      <p>
        {t("campaigns.told", { done, of: recipients })}
        {failed > 0 && ` · ${t("actions:failedCount", { count: failed })}`}
        {heldOut > 0 && ` · ${t("campaigns.heldOut", { count: heldOut })}`}
      </p>
      <p className={styles.quiet}>
        {t("actions:by", preparedBy)} · <Moment at={campaign.preparedAt} />
        {goodUntil && (
          <>
            {" "}
            · {t("actions:goodUntil")} <Moment at={goodUntil} />
          </>
        )}
      </p>
      {campaign.effect && (
        <EffectCard
          effect={campaign.effect}
          days={campaign.followDays}
          countedUntil={campaign.countedUntil}
        />
      )}
    </Card>
  );
}
