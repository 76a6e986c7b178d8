import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { HandOverCard } from "./HandOverCard.tsx";
import { handOversQuery } from "./hand-overs-query.ts";

/** What colleagues ask me to take over, each with the brief that spares the customer from telling it again. */
export function HandOversScreen() {
  const { t } = useTranslation("handOvers");
  const handOvers = useQuery(handOversQuery);
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      <Loaded
        query={handOvers}
        skeleton={<SkeletonRows count={2} height={240} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty isDone title={t("empty")}>
              {t("emptyHelp")}
            </Empty>
          ) : (
            rows.map((handOver) => <HandOverCard key={handOver.id} handOver={handOver} />)
          )
        }
      </Loaded>
    </Page>
  );
}
