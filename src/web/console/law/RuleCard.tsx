import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { useNow, useReader } from "../../ui/reader.ts";
import { Tag } from "../case/file/Tag.tsx";
import styles from "./Law.module.css";
import type { LayerRule } from "./law-queries.ts";
import { EndRule } from "./RuleDeeds.tsx";
import type { RuleTask } from "./RuleDrawer.tsx";
import { standing } from "./rule-standing.ts";
import { TermsInWords } from "./TermsInWords.tsx";
import { VersionLine } from "./VersionLine.tsx";

type Props = { rule: LayerRule; onTask?: (task: RuleTask) => void };

/** One rule: what it gives, for whom, since when, and what can be done with it. */
export function RuleCard({ rule, onTask }: Props) {
  const { t, i18n } = useTranslation("law");
  const { timeZone } = useReader();
  const now = useNow(60_000);
  const { draft, present, next } = standing(rule, isoDay(now, timeZone));
  const shown = present ?? next ?? draft ?? rule.versions[0]!;
  return (
    <article className={styles.rule} aria-label={i18n.language === "en" ? rule.nameEn : rule.nameZh}>
      <div className={styles.ruleHead}>
        <b>{i18n.language === "en" ? rule.nameEn : rule.nameZh}</b>
        {present ? (
          <Tag tone="good">{t("today")}</Tag>
        ) : next ? (
          <Tag tone="brand">{t("later", { from: next.validFrom })}</Tag>
        ) : (
          <Tag>{draft ? t("state.draft") : t("over")}</Tag>
        )}
      </div>
      <p>
        <TermsInWords terms={shown.terms} />
      </p>
      <p className={styles.quiet}>
        {[
          t(`kind.${rule.kind}`),
          rule.shop?.name ?? t("allShops"),
          rule.sku && t("oneSku", { sku: rule.sku }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <details>
        <summary className={styles.quiet}>
          {t("history")} ({rule.versions.length})
        </summary>
        {rule.versions.map((version) => (
          <VersionLine
            key={version.version}
            rule={rule}
            version={version}
            mayRestore={onTask !== undefined && !draft && version !== present && version.state !== "draft"}
          />
        ))}
      </details>
      {onTask && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onTask({ kind: "write", rule })}>
            {draft ? t("editDraft") : t("newVersion")}
          </Button>
          {draft && (
            <Button size="small" type="primary" onClick={() => onTask({ kind: "try", rule, draft })}>
              {t("trial")}
            </Button>
          )}
          {present && <EndRule rule={rule} />}
        </div>
      )}
    </article>
  );
}
