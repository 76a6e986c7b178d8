import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { CoachingCard } from "./CoachingCard.tsx";
import { coachingTasksQuery, type ListState, suggestionsQuery } from "./coaching-queries.ts";
import { type Proposed, StartCoaching } from "./StartCoaching.tsx";
import { Suggestions } from "./Suggestions.tsx";

type View = "suggested" | ListState;
const views: View[] = ["suggested", "open", "late", "done"];

/** The coach's desk: what repeats and is worth a talk, what is under way, what came of it. */
export function CoachingScreen() {
  const [view, setView] = useState<View>("suggested");
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const { t } = useTranslation("coaching");
  return (
    <>
      {view === "suggested" ? (
        <SuggestedView onView={setView} onStart={setProposed} />
      ) : (
        <ListedView state={view} onView={setView} onStart={setProposed} />
      )}
      <Drawer
        title={t("start")}
        open={proposed !== null}
        onClose={() => setProposed(null)}
        size="large"
        destroyOnHidden
      >
        {proposed && <StartCoaching proposed={proposed} onDone={() => setProposed(null)} />}
      </Drawer>
    </>
  );
}

type Props = { onView: (view: View) => void; onStart: (proposed: Proposed) => void };

function SuggestedView({ onView, onStart }: Props) {
  const { t } = useTranslation(["coaching", "common"]);
  const suggestions = useQuery(suggestionsQuery);
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={<OneOf label={t("which")} value="suggested" onChange={onView} options={useViews()} />}
    >
      <StartButton onStart={onStart} />
      <Loaded
        query={suggestions}
        skeleton={<SkeletonRows count={3} height={110} label={t("common:loading")} />}
      >
        {(known) => <Suggestions known={known} onStart={onStart} />}
      </Loaded>
    </Page>
  );
}

function ListedView({ state, onView, onStart }: Props & { state: ListState }) {
  const { t } = useTranslation("coaching");
  const list = useInfiniteQuery(coachingTasksQuery(state));
  return (
    <ListedDesk<View, NonNullable<typeof list.data>["pages"][number]["rows"][number]>
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={useViews()}
      state={state}
      onState={onView}
      list={list}
      rowHeight={110}
      above={<StartButton onStart={onStart} />}
      empty={{ title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state !== "done" }}
      draw={(task) => <CoachingCard task={task} />}
    />
  );
}

function StartButton({ onStart }: Pick<Props, "onStart">) {
  const { t } = useTranslation("coaching");
  return (
    <div>
      <Button type="primary" onClick={() => onStart({})}>
        {t("start")}
      </Button>
    </div>
  );
}

function useViews() {
  const { t } = useTranslation("coaching");
  return views.map((value) => ({ value, label: t(`view.${value}`) }));
}
