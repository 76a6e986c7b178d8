import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { useInLang } from "../../use-in-lang.ts";
import styles from "../alerts.module.css";
import type { AlertPlan } from "../alerts-query.ts";
import { Party } from "./Party.tsx";
import { useWeekdays } from "./use-weekdays.ts";

type Kind = { code: string; zh: string; en: string };

/** What holds for every level: what weighs, the single urgent complaint, the night and the weekly test. */
export function HouseCards({ plan, kinds }: { plan: AlertPlan; kinds: Kind[] }) {
  const { t } = useTranslation("alerts");
  const { regulator, fastLane, quietHours, weeklyTest, injuries } = plan;
  const weekday = useWeekdays().find(({ value }) => value === weeklyTest.weekday)?.label;
  return (
    <>
      <Card title={t("plan.weight")}>
        <p className={styles.help}>{t("plan.injuries")}</p>
        <Kinds codes={injuries} kinds={kinds} />
        <p>
          {t("plan.regulatorOf", {
            raisesTo: t(`level.${regulator.raisesTo}`),
            opens: t(`level.${regulator.opens}`),
          })}
        </p>
      </Card>
      <Card title={t("plan.single")}>
        <p className={styles.help}>{t("plan.singleKinds")}</p>
        <Kinds codes={fastLane.codes} kinds={kinds} />
        <Party party={fastLane.party} />
      </Card>
      <Card title={t("plan.times")}>
        <p>{t("plan.nightOf", quietHours)}</p>
        <p>{weeklyTest.isOn ? t("plan.weeklyOf", { weekday, at: weeklyTest.at }) : t("plan.weeklyOff")}</p>
      </Card>
    </>
  );
}

function Kinds({ codes, kinds }: { codes: string[]; kinds: Kind[] }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const named = kinds.filter(({ code }) => codes.includes(code));
  if (named.length === 0) return <p>{t("plan.noKinds")}</p>;
  return (
    <ul className={styles.bullets}>
      {named.map((kind) => (
        <li key={kind.code}>{inLang(kind)}</li>
      ))}
    </ul>
  );
}
