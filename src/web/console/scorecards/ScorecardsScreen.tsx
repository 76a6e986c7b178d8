import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { NewScorecard } from "./NewScorecard.tsx";
import type { Opened } from "./opened.ts";
import { ScorecardCard } from "./ScorecardCard.tsx";
import { ScorecardEditor } from "./ScorecardEditor.tsx";
import { ScorecardPreview } from "./ScorecardPreview.tsx";
import { scorecardsQuery } from "./scorecards-query.ts";

/** What conversations are judged by: each scorecard with its versions, written, reviewed and published here. */
export function ScorecardsScreen() {
  const { t } = useTranslation(["scorecards", "common"]);
  const may = useMay();
  const scorecards = useQuery(scorecardsQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  if (opened?.as === "preview")
    return <ScorecardPreview code={opened.code} version={opened.version} onClose={close} />;
  if (opened) return <ScorecardEditor opened={opened} onClose={close} />;
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={may("quality.plan") && <NewScorecard onBegin={setOpened} />}
    >
      <Loaded
        query={scorecards}
        skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("empty")}>{t("emptyHelp")}</Empty>
          ) : (
            [...Map.groupBy(rows, ({ code }) => code)].map(([code, versions]) => (
              <ScorecardCard key={code} versions={versions} onOpen={setOpened} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
