import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../case/file/Tag.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./InspectionRules.module.css";
import type { RuleTask } from "./RuleDrawer.tsx";
import type { Definition, Rule, RuleVersion } from "./rule-entry.ts";
import { useCategoryLabel } from "./use-category-label.ts";

type Props = { rule: Rule; onTask?: (task: RuleTask) => void };

/** One rule: what it checks, for whom, by which version, and what can be done with it. */
export function RuleCard({ rule, onTask }: Props) {
  const { t, i18n } = useTranslation(["inspectionRules", "terms"]);
  const categoryLabel = useCategoryLabel();
  const draft = rule.versions.find(({ state }) => state !== "published");
  const shown = rule.versions.find(({ version }) => version === rule.inForce) ?? rule.versions[0]!;
  const { definition } = shown;
  const name = i18n.language === "en" ? definition.nameEn : definition.nameZh;
  return (
    <article className={styles.rule} aria-label={name}>
      <div className={styles.head}>
        <b>{name}</b>
        <SeverityMark severity={definition.severity} />
        <Standing rule={rule} definition={definition} />
      </div>
      <p className={styles.quiet}>
        {[
          t(`kind.${definition.check.kind}`),
          t("weight", { weight: definition.weight }),
          definition.channels.map((channel) => t(`terms:channel.${channel}`)).join(" ") || t("everywhere"),
          definition.categories.map(categoryLabel).join(" ") || t("everyCategory"),
        ].join(" · ")}
      </p>
      <details>
        <summary className={styles.quiet}>{t("history", { count: rule.versions.length })}</summary>
        {rule.versions.map((version) => (
          <VersionLine key={version.version} version={version} />
        ))}
      </details>
      {onTask && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onTask({ kind: "write", rule })}>
            {draft ? t("editDraft") : t("edit")}
          </Button>
          {draft && (
            <Button size="small" type="primary" onClick={() => onTask({ kind: "try", rule })}>
              {draft.state === "tried" ? t("trial.title") : t("try")}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Standing({ rule: { inForce, versions }, definition }: { rule: Rule; definition: Definition }) {
  const { t } = useTranslation("inspectionRules");
  if (inForce !== null)
    return <Tag tone="good">{inForce === 0 ? t("standard") : t("versionNo", { version: inForce })}</Tag>;
  const isPublished = versions.some(({ state }) => state === "published");
  return <Tag>{isPublished && !definition.isActive ? t("off") : t("notYet")}</Tag>;
}

function VersionLine({ version }: { version: RuleVersion }) {
  const { t } = useTranslation("inspectionRules");
  const { definition, state, writtenBy, publishedBy } = version;
  return (
    <div className={styles.version}>
      <b>{version.version === 0 ? t("standard") : t("versionNo", { version: version.version })}</b>
      <Tag tone={state === "published" ? "good" : "calm"}>{t(`state.${state}`)}</Tag>
      {!definition.isActive && <Tag>{t("off")}</Tag>}
      <span className={styles.quiet}>
        {[
          t("from", { day: definition.inForceFrom }),
          writtenBy && t("written", { name: writtenBy.name }),
          publishedBy && t("published", { name: publishedBy.name }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </div>
  );
}
