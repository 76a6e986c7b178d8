import { useTranslation } from "react-i18next";
import { Tag } from "../case/file/Tag.tsx";
import styles from "./Law.module.css";
import type { LayerRule, RuleVersion } from "./law-queries.ts";
import { RestoreVersion } from "./RuleDeeds.tsx";
import { TermsInWords } from "./TermsInWords.tsx";

type Props = { rule: LayerRule; version: RuleVersion; mayRestore: boolean };

/** One version: its dates, its terms, who wrote and published it. */
export function VersionLine({ rule, version, mayRestore }: Props) {
  const { t } = useTranslation("law");
  const { validFrom: from, validTo: to, restores, state } = version;
  return (
    <div className={styles.version}>
      <b>{t("versionNo", { version: version.version })}</b>
      <Tag tone={state === "published" ? "good" : "calm"}>{t(`state.${state}`)}</Tag>
      <span>{to ? t("fromTo", { from, to }) : t("from", { from })}</span>
      <span>
        <TermsInWords terms={version.terms} />
      </span>
      <span className={styles.quiet}>
        {[
          restores && t("restores", { version: restores }),
          t("written", { name: version.writtenBy.name }),
          version.publishedBy && t("published", { name: version.publishedBy.name }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {mayRestore && <RestoreVersion rule={rule} version={version.version} />}
    </div>
  );
}
