import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { remedyNames } from "../../../shared/entitlement-names.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMe } from "../use-me.ts";
import styles from "./Law.module.css";
import { type LayerRule, type RuleVersion, type Trial, trialQuery } from "./law-queries.ts";
import { useRuleCommand } from "./RuleDeeds.tsx";

type Props = { rule: LayerRule; draft: RuleVersion; onDone(): void };

/** How the draft fares: its cases, the law's minimum, past complaints. Fit, it is published here. */
export function RuleTrial({ rule: { id }, draft, onDone }: Props) {
  const { t } = useTranslation(["law", "common"]);
  const trial = useQuery(trialQuery(id, draft));
  const publish = useRuleCommand(
    "published",
    (_: undefined, key) =>
      answer(
        api.POST("/api/law/rules/{id}/publish", { params: { path: { id } }, body: {}, headers: once(key) }),
      ),
    onDone,
  );
  return (
    <Loaded query={trial} skeleton={<SkeletonRows count={5} height={48} label={t("common:loading")} />}>
      {(known) => (
        <>
          <Faults trial={known} />
          <h3 className={styles.group}>{t("trialCases")}</h3>
          <Cases trial={known} />
          <h3 className={styles.group}>{t("past")}</h3>
          <Past past={known.past} />
          <div className={styles.buttons}>
            <Button
              type="primary"
              disabled={!known.isFit}
              loading={publish.isPending}
              onClick={() => publish.mutate(undefined)}
            >
              {t("publish")}
            </Button>
          </div>
        </>
      )}
    </Loaded>
  );
}

function Faults({ trial: { isFit, faults } }: { trial: Trial }) {
  const { t, i18n } = useTranslation("law");
  if (isFit) return <Alert type="success" showIcon title={t("fit")} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t("faults")}
      description={faults.map(({ zh, en }) => <p key={zh}>{i18n.language === "en" ? en : zh}</p>)}
    />
  );
}

function Cases({ trial: { cases } }: { trial: Trial }) {
  const { t } = useTranslation("law");
  const { lang } = useReader();
  const { currency } = useMe().house;
  return (
    <ul className={styles.verdicts}>
      {cases.map(({ name, passed, gotEntitled, gotAmountMinor }) => (
        <li key={name}>
          <Tag tone={passed ? "good" : "breached"}>{passed ? t("passed") : t("failed")}</Tag>
          <span>{name}</span>
          <span className={styles.quiet}>
            {t("got", { what: gotEntitled ? t("gets") : t("getsNot") })}
            {gotAmountMinor !== null && ` ${formatMoney(gotAmountMinor, currency, lang)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Past({ past: { compared, changed } }: { past: Trial["past"] }) {
  const { t } = useTranslation("law");
  const { lang } = useReader();
  const { currency } = useMe().house;
  if (changed.length === 0) return <p>{t("pastNone", { count: compared })}</p>;
  const names = (remedies: string[]) =>
    remedies.map((each) => (lang === "en" ? remedyNames[each]?.en : remedyNames[each]?.zh) ?? each).join(" ");
  return (
    <>
      <p>{t("pastSome", { count: compared, changed: changed.length })}</p>
      <WideTable label={t("past")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["number", "before", "after", "gained", "lost"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={row.number}>
                <td>{row.number}</td>
                <td>{formatMoney(row.beforeMinor, currency, lang)}</td>
                <td>{formatMoney(row.afterMinor, currency, lang)}</td>
                <td>{names(row.gained)}</td>
                <td>{names(row.lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
