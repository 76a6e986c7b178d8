import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { BackButton } from "./BackButton.tsx";
import { scorecardQuery } from "./scorecards-query.ts";
import { TriedForm } from "./TriedForm.tsx";

type Props = { code: string; version: number; onClose: () => void };

/** A scorecard as inspectors meet it. Answers can be tried; nothing of them is kept. */
export function ScorecardPreview({ code, version, onClose }: Props) {
  const { t } = useTranslation(["scorecards", "common"]);
  const { lang } = useReader();
  const scorecard = useQuery(scorecardQuery(code, version));
  const form = scorecard.data?.form;
  return (
    <Page
      isNarrow
      title={form ? (lang === "en" ? form.en : form.zh) : t("preview")}
      about={t("previewHelp")}
      action={<BackButton onClose={onClose} />}
    >
      <Loaded query={scorecard} skeleton={<SkeletonRows count={5} height={80} label={t("common:loading")} />}>
        {(known) => <TriedForm form={known.form} code={code} version={version} />}
      </Loaded>
    </Page>
  );
}
