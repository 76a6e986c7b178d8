import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { AppealTrace } from "../parts/judgement/AppealTrace.tsx";
import { JudgedForm } from "../parts/judgement/JudgedForm.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { marksOf } from "../parts/judgement/marks.ts";
import { ScoreCard } from "../parts/judgement/ScoreCard.tsx";
import { SpokenMessages } from "../parts/judgement/SpokenMessages.tsx";
import { AppealForm } from "./AppealForm.tsx";
import { myEvaluationQuery, type OwnFile } from "./my-evaluations-query.ts";

const route = getRouteApi("/inside/my-evaluations/$id");

/** One's own evaluation beside the conversation: what was said where, and the way to disagree. */
export function MyEvaluationScreen() {
  const { t } = useTranslation(["myEvaluations", "common"]);
  const { id } = route.useParams();
  const found = useQuery(myEvaluationQuery(id));
  return (
    <Page title={t("one")}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={160} label={t("common:loading")} />}>
        {(own) => <Own own={own} />}
      </Loaded>
    </Page>
  );
}

function Own({ own: { file, chance } }: { own: OwnFile }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <>
      <ScoreCard file={file} />
      <div className={styles.file}>
        <div className={styles.column}>
          <SpokenMessages messages={file.messages} marks={marksOf(file)} chosenId={chosenId} />
        </div>
        <div className={styles.column}>
          <JudgedForm file={file} onPlace={setChosenId} />
          <AppealTrace file={file} />
          <AppealForm file={file} chance={chance} />
        </div>
      </div>
    </>
  );
}
