import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { LostCard } from "./LostCard.tsx";
import { lostQuery, winBacksQuery } from "./lost-query.ts";
import { WinBackCard } from "./WinBackCard.tsx";

type View = "complained" | "silent" | "open" | "done";

/** Who complained and left, who left without a word, and what is being done to win them back. */
export function LostCustomersScreen() {
  const [view, setView] = useState<View>("complained");
  return view === "complained" || view === "silent" ? (
    <Lost kind={view} onView={setView} />
  ) : (
    <Tasks state={view} onView={setView} />
  );
}

function Lost({ kind, onView }: { kind: "complained" | "silent"; onView: (view: View) => void }) {
  const lost = useInfiniteQuery(lostQuery(kind));
  return (
    <ListedDesk
      {...useDesk(kind, onView)}
      list={lost}
      rowHeight={120}
      draw={(customer) => <LostCard lost={customer} />}
    />
  );
}

function Tasks({ state, onView }: { state: "open" | "done"; onView: (view: View) => void }) {
  const tasks = useInfiniteQuery(winBacksQuery(state));
  return (
    <ListedDesk
      {...useDesk(state, onView)}
      list={tasks}
      rowHeight={120}
      draw={(task) => <WinBackCard task={task} />}
    />
  );
}

function useDesk(state: View, onState: (view: View) => void) {
  const { t } = useTranslation("lostCustomers");
  const views: View[] = ["complained", "silent", "open", "done"];
  return {
    title: t("title"),
    about: t("about"),
    which: t("which"),
    states: views.map((value) => ({ value, label: t(`view.${value}`) })),
    state,
    onState,
    empty: { title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state !== "done" },
  };
}
