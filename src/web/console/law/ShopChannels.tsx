import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "./Law.module.css";
import { shopChannelsQuery } from "./law-queries.ts";
import { useRuleCommand } from "./RuleDeeds.tsx";

const channels = [
  "platform_third_party",
  "platform_self_operated",
  "own_site",
  "live_stream",
  "social_private",
  "second_hand_platform",
] as const;
type Change = { shopId: string; channel: (typeof channels)[number] };

/** Where each shop sells. */
export function ShopChannels({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation(["law", "common"]);
  const shops = useQuery(shopChannelsQuery);
  const set = useRuleCommand("saved", (body: Change, key) =>
    answer(api.POST("/api/law/shop-channels", { body, headers: once(key) })),
  );
  return (
    <section aria-label={t("channels")}>
      <h2 className={styles.group}>{t("channels")}</h2>
      <p className={styles.quiet}>{t("channelsHelp")}</p>
      <Loaded query={shops} skeleton={<SkeletonRows count={2} height={40} label={t("common:loading")} />}>
        {({ rows }) => (
          <ul className={styles.verdicts}>
            {rows.map(({ shopId, name, channel }) => (
              <li key={shopId}>
                <span>{name}</span>
                {mayManage ? (
                  <Select
                    size="small"
                    style={{ minWidth: 160 }}
                    aria-label={name}
                    value={channel}
                    disabled={set.isPending}
                    onChange={(next) => set.mutate({ shopId, channel: next })}
                    options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
                  />
                ) : (
                  <span className={styles.quiet}>{t(`channel.${channel}`)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
