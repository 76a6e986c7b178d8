import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import styles from "./Performance.module.css";
import type { Indicator } from "./performance-query.ts";

/** How an indicator is counted, in words and as it is reckoned. */
export function AboutIndicator({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(["performance", "terms"]);
  const { lang } = useReader();
  const { aboutZh, aboutEn, formula, version, fromDay, hours, channels, platform, isAdjusted } = indicator;
  return (
    <div className={styles.about}>
      <p>{lang === "en" ? aboutEn : aboutZh}</p>
      <dl>
        <dt>{t("about.formula")}</dt>
        <dd>
          <code>{formula}</code>
        </dd>
        {hours && (
          <>
            <dt>{t("about.hours")}</dt>
            <dd>
              {clock(hours.from)}–{clock(hours.to)}
            </dd>
          </>
        )}
        <dt>{t("about.channels")}</dt>
        <dd>
          {channels.length === 0
            ? t("about.allChannels")
            : channels.map((channel) => t(`terms:channel.${channel}`)).join("、")}
        </dd>
        {platform && (
          <>
            <dt>{t("about.platform")}</dt>
            <dd>{platform}</dd>
          </>
        )}
        <dt>{t("about.version")}</dt>
        <dd>{version === 0 ? t("about.given") : t("about.own", { version, day: fromDay })}</dd>
        <dt>{t("about.adjusted")}</dt>
        <dd>{t(isAdjusted ? "about.isAdjusted" : "about.isNotAdjusted")}</dd>
      </dl>
    </div>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
