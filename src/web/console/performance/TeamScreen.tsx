import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { IndicatorDetail } from "./IndicatorDetail.tsx";
import styles from "./Performance.module.css";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { type By, type Period, type Team, teamPerformanceQuery } from "./performance-query.ts";
import { Standouts } from "./Standouts.tsx";
import { TeamTable } from "./TeamTable.tsx";
import { useIndicatorName } from "./use-figure-text.ts";

/** The team's figures: who truly differs, and by how much once like is compared with like. */
export function TeamScreen() {
  const { t } = useTranslation(["performance", "common"]);
  const [period, setPeriod] = useState<Period>({});
  const [by, setBy] = useState<By>("staff");
  const team = useQuery(teamPerformanceQuery(by, period));
  const kinds: By[] = ["staff", "shop", "channel"];
  return (
    <Page
      title={t("team.title")}
      about={t("team.about")}
      action={
        <div className={styles.choices}>
          <OneOf
            label={t("team.by")}
            value={by}
            onChange={setBy}
            options={kinds.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
          <PeriodPicker period={period} onPeriod={setPeriod} />
        </div>
      }
    >
      <Loaded query={team} skeleton={<SkeletonRows count={8} height={44} label={t("common:loading")} />}>
        {(found) =>
          found.groups.length === 0 ? (
            <Empty title={t("team.empty")}>{t("team.emptyHelp")}</Empty>
          ) : (
            <Figures team={found} period={period} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Figures({ team, period }: { team: Team; period: Period }) {
  const { t } = useTranslation("performance");
  const nameOf = useIndicatorName();
  const [chosen, setChosen] = useState("three_minute_reply");
  const [group, setGroup] = useState<string | null>(null);
  const figure = team.figures.find(({ indicator }) => indicator.code === chosen) ?? team.figures[0]!;
  const staffId = team.by === "staff" && team.groups.some(({ id }) => id === group) ? group : null;
  return (
    <>
      <Standouts
        team={team}
        onChoose={(code, who) => {
          setChosen(code);
          setGroup(who);
        }}
      />
      <div className={styles.choices}>
        <Select
          aria-label={t("indicator")}
          className={styles.pick}
          value={figure.indicator.code}
          onChange={setChosen}
          options={team.figures.map(({ indicator }) => ({
            value: indicator.code,
            label: nameOf(indicator),
          }))}
        />
      </div>
      <TeamTable team={team} figure={figure} chosen={group} onChoose={setGroup} />
      <IndicatorDetail
        key={`${staffId}`}
        figures={team.figures}
        chosen={figure.indicator.code}
        period={period}
        staffId={staffId}
      />
    </>
  );
}
