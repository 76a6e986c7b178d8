import { useTranslation } from "react-i18next";
import { roleNames } from "../../../../shared/role-names.ts";
import { useInLang } from "../../use-in-lang.ts";
import styles from "../alerts.module.css";
import type { PlanParty } from "../alerts-query.ts";
import { useDepartments } from "./plan-choices.ts";

/** One party of a plan: who it is, by when somebody must answer, and how they are called. */
export function Party({ party }: { party: PlanParty }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const departments = useDepartments().filter(({ code }) => party.departments.includes(code));
  const who = [
    ...party.roles.map((role) => inLang(roleNames[role])),
    ...departments.map(({ nameZh, nameEn }) => inLang({ zh: nameZh, en: nameEn })),
  ];
  return (
    <div className={styles.party}>
      <b>{inLang(party.name)}</b> <span className={styles.help}>{who.join(" · ")}</span>
      <div className={styles.facts}>
        <span>{t("plan.withinOf", { minutes: party.answerWithinMinutes })}</span>
        <span>{t("plan.climbOf", { minutes: party.climbAfterMinutes })}</span>
        <span>
          {party.channels
            .map(({ channel, afterMinutes }) =>
              t(afterMinutes > 0 ? "plan.after" : "plan.now", {
                channel: t(`channel.${channel}`),
                minutes: afterMinutes,
              }),
            )
            .join(" → ")}
        </span>
      </div>
    </div>
  );
}
