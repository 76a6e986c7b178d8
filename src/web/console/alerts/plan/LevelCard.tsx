import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { useInLang } from "../../use-in-lang.ts";
import styles from "../alerts.module.css";
import { type AlertPlan, type Level, type LevelOffer, levels } from "../alerts-query.ts";
import { LevelMark } from "../LevelMark.tsx";
import { Party } from "./Party.tsx";

/** One level: when it is offered, whom it calls, what is to be done. */
export function LevelCard({ level, plan }: { level: Level; plan: AlertPlan }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const { offeredWhen, parties, overridesQuietHours, checklist } = plan.levels[level];
  return (
    <Card
      title={<LevelMark level={level} />}
      aside={overridesQuietHours ? t("plan.overrides") : t("plan.quiet", plan.quietHours)}
    >
      <Offered level={level} lines={offeredWhen} />
      {parties.length === 0 && <p className={styles.help}>{t("plan.nobody")}</p>}
      {parties.map((party) => (
        <Party key={party.code} party={party} />
      ))}
      {checklist.length > 0 && (
        <details className={styles.checks}>
          <summary>{t("plan.checklist")}</summary>
          <ul className={styles.list}>
            {checklist.map((item) => (
              <li key={item.code}>
                {inLang(item.name)}{" "}
                <span className={styles.help}>{t("plan.dueOf", { minutes: item.dueMinutes })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Offered({ level, lines }: { level: Level; lines: LevelOffer[] }) {
  const { t } = useTranslation("alerts");
  if (level === levels[0]) return <p className={styles.help}>{t("plan.lowest")}</p>;
  if (lines.length === 0) return <p className={styles.help}>{t("plan.neverOffered")}</p>;
  return (
    <>
      <p className={styles.help}>{t("plan.offered")}</p>
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <OfferedLine key={JSON.stringify(line)} line={line} />
        ))}
      </ul>
    </>
  );
}

function OfferedLine({ line: { severeGoods, injured, customers } }: { line: LevelOffer }) {
  const { t } = useTranslation("alerts");
  const asked = [
    ...(severeGoods ? [t("plan.offer.severeGoods")] : []),
    ...(injured > 0 ? [t("plan.offer.injured", { count: injured })] : []),
    ...(customers > 0 ? [t("plan.offer.customers", { count: customers })] : []),
  ];
  return <li>{asked.join(t("plan.offer.and"))}</li>;
}
