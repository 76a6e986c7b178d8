import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { roleNames } from "../../../shared/role-names.ts";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useInLang } from "../use-in-lang.ts";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import { type AlertPlan, type Level, levels, type PlanParty, planQuery } from "./alerts-query.ts";
import { LevelMark } from "./LevelMark.tsx";
import { PlanForm } from "./PlanForm.tsx";

type Read = operations["readAlertPlan"]["responses"][200]["content"]["application/json"];

/** Whom each level calls, how and by when; changed by whoever manages the house's settings. */
export function PlanScreen() {
  const { t } = useTranslation(["alerts", "common"]);
  const found = useQuery(planQuery);
  return (
    <Page isNarrow title={t("plan.title")} about={t("plan.about")}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {(read) => <Plan key={read.version} read={read} />}
      </Loaded>
    </Page>
  );
}

function Plan({ read: { version, plan, unreachable } }: { read: Read }) {
  const { t } = useTranslation("alerts");
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <Card
        title={version === 0 ? t("plan.given") : t("plan.version", { version })}
        aside={
          may("settings.manage") && (
            <Button size="small" onClick={() => setIsEditing(!isEditing)} aria-expanded={isEditing}>
              {t(isEditing ? "plan.cancel" : "plan.edit")}
            </Button>
          )
        }
      >
        <p className={unreachable.length > 0 ? styles.warn : styles.good}>
          {unreachable.length > 0
            ? t("plan.unreachable", { names: unreachable.map(({ name }) => name).join("、") })
            : t("plan.reachable")}
        </p>
      </Card>
      {isEditing ? (
        <PlanForm plan={plan} seenVersion={version} onDone={() => setIsEditing(false)} />
      ) : (
        [...levels].reverse().map((level) => <LevelCard key={level} level={level} plan={plan} />)
      )}
    </>
  );
}

function LevelCard({ level, plan }: { level: Level; plan: AlertPlan }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const { parties, overridesQuietHours, checklist } = plan.levels[level];
  return (
    <Card
      title={<LevelMark level={level} />}
      aside={overridesQuietHours ? t("plan.overrides") : t("plan.quiet", plan.quietHours)}
    >
      {parties.length === 0 && <p className={styles.help}>{t("plan.nobody")}</p>}
      {parties.map((party) => (
        <Party key={party.code} party={party} />
      ))}
      {checklist.length > 0 && (
        <details>
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

function Party({ party }: { party: PlanParty }) {
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

function useDepartments() {
  const mayRead = useMay()("settings.read");
  const { data } = useQuery({ ...houseQuery, enabled: mayRead });
  return data?.departments ?? [];
}
