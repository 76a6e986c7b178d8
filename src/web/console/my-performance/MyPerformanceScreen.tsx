import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { OwnCareCard } from "../care/OwnCareCard.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { IndicatorDetail } from "../performance/IndicatorDetail.tsx";
import { PeriodPicker } from "../performance/PeriodPicker.tsx";
import { ownPerformanceQuery, type Period } from "../performance/performance-query.ts";
import { OwnFigures } from "./OwnFigures.tsx";

/** One's own work in figures, each with how sure it is and where it comes from; and what the work was like. */
export function MyPerformanceScreen() {
  const { t } = useTranslation(["performance", "common"]);
  const [period, setPeriod] = useState<Period>({});
  const [chosen, setChosen] = useState("three_minute_reply");
  const figures = useQuery(ownPerformanceQuery(period));
  return (
    <Page
      title={t("mine.title")}
      about={t("mine.about")}
      action={<PeriodPicker period={period} onPeriod={setPeriod} />}
    >
      <Loaded query={figures} skeleton={<SkeletonRows count={8} height={44} label={t("common:loading")} />}>
        {(found) => (
          <>
            <OwnFigures
              figures={found.figures}
              from={found.from}
              to={found.to}
              chosen={chosen}
              onChoose={setChosen}
            />
            <IndicatorDetail figures={found.figures} chosen={chosen} period={period} />
          </>
        )}
      </Loaded>
      <OwnCareCard period={period} />
    </Page>
  );
}
