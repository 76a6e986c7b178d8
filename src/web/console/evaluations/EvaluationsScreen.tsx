import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { DeskProgress } from "./DeskProgress.tsx";
import { DoneList } from "./DoneList.tsx";
import { deskQuery } from "./evaluations-query.ts";
import { QueueList } from "./QueueList.tsx";
import { SpotCheck } from "./SpotCheck.tsx";

const views = ["waiting", "mine", "all"] as const;
type View = (typeof views)[number];

/** Where an inspector's day begins: what waits, what is begun, what is done. Who does not judge reads what was judged. */
export function EvaluationsScreen() {
  const { t } = useTranslation("evaluations");
  const may = useMay();
  const judges = may("quality.evaluate");
  const [view, setView] = useState<View>(judges ? "waiting" : "all");
  return (
    <Page title={t("title")} about={t("about")} action={judges && <SpotCheck />}>
      {judges && (
        <OneOf
          label={t("which")}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      )}
      {view === "waiting" ? <Waiting /> : <DoneList isOwn={view === "mine"} />}
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation(["evaluations", "common"]);
  const desk = useInfiniteQuery(deskQuery);
  return (
    <Loaded query={desk} skeleton={<SkeletonRows count={6} height={64} label={t("common:loading")} />}>
      {({ pages }) => {
        const items = [...pages[0]!.drafts, ...pages.flatMap(({ rows }) => rows)];
        return (
          <>
            <DeskProgress progress={pages[0]!.progress} />
            {items.length === 0 ? (
              <Empty isDone title={t("empty.waiting")}>
                {t("emptyHelp.waiting")}
              </Empty>
            ) : (
              <QueueList items={items} desk={desk} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
