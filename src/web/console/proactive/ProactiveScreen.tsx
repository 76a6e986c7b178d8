import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { BadGoodsList } from "./BadGoodsList.tsx";
import { CampaignList } from "./CampaignList.tsx";
import { Disruptions } from "./Disruptions.tsx";
import { LaneTable } from "./LaneTable.tsx";
import { LateParcels } from "./LateParcels.tsx";
import { OverviewCard } from "./OverviewCard.tsx";

const views = ["parcels", "lanes", "disruptions", "campaigns"] as const;
type View = (typeof views)[number];

/** Trouble foreseen, told before anybody asks, and whether that helped. */
export function ProactiveScreen() {
  const { t } = useTranslation("proactive");
  const [view, setView] = useState<View>("parcels");
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <OneOf
          label={t("view")}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      }
    >
      <p>
        <Link to="/signals">{t("today")}</Link>
      </p>
      <OverviewCard />
      {view === "parcels" && (
        <>
          <LateParcels />
          <BadGoodsList />
        </>
      )}
      {view === "lanes" && <LaneTable />}
      {view === "disruptions" && <Disruptions />}
      {view === "campaigns" && <CampaignList />}
    </Page>
  );
}
