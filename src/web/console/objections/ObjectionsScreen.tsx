import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { ObjectionCard } from "./ObjectionCard.tsx";
import { type ObjectionState, objectionsQuery } from "./objections-query.ts";

/** Results that customers do not accept: for somebody who had no part in them. */
export function ObjectionsScreen() {
  const { t } = useTranslation("objections");
  const [state, setState] = useState<ObjectionState>("open");
  const objections = useInfiniteQuery(objectionsQuery(state));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={[
        { value: "open", label: t("open") },
        { value: "decided", label: t("decided") },
      ]}
      state={state}
      onState={setState}
      list={objections}
      rowHeight={160}
      empty={{ title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state === "open" }}
      draw={(objection) => <ObjectionCard objection={objection} />}
    />
  );
}
