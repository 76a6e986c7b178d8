import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Alert } from "antd";
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
import { appealQuery, type ReadAppeal } from "./appeals-query.ts";
import { RulingForm } from "./RulingForm.tsx";

const route = getRouteApi("/inside/appeals/$id");

/** One appeal: both sides beside the conversation, and the ruling. */
export function AppealScreen() {
  const { t } = useTranslation(["appeals", "common"]);
  const { id } = route.useParams();
  const found = useQuery(appealQuery(id));
  return (
    <Page title={t("one")}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={160} label={t("common:loading")} />}>
        {(read) => <Both read={read} />}
      </Loaded>
    </Page>
  );
}

function Both({ read: { file, appeal } }: { read: ReadAppeal }) {
  const { t } = useTranslation("appeals");
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <>
      <ScoreCard file={file} />
      <div className={styles.file}>
        <div className={styles.column}>
          <SpokenMessages messages={file.messages} marks={marksOf(file)} chosenId={chosenId} />
        </div>
        <div className={styles.column}>
          <AppealTrace file={file} />
          {!appeal.outcome && appeal.whyNot && (
            <Alert type="info" showIcon title={t(`whyNot.${appeal.whyNot}`)} />
          )}
          {isOpen(file, appeal.id) && !appeal.whyNot && <RulingForm file={file} appealId={appeal.id} />}
          <JudgedForm file={file} onPlace={setChosenId} />
        </div>
      </div>
    </>
  );
}

function isOpen({ appeals }: ReadAppeal["file"], id: string): boolean {
  return appeals.some((appeal) => appeal.id === id && appeal.state === "open");
}
