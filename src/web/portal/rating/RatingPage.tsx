import { use, useCallback } from "react";
import { ClearDesk } from "../../ui/drawings/ClearDesk.tsx";
import { ShutDoor } from "../../ui/drawings/ShutDoor.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readSurvey } from "../api/public-calls.ts";
import type { Survey } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { NoticePage } from "../notices/NoticePage.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { useReading } from "../use-reading.ts";
import { Given } from "./Given.tsx";
import { MoreForm } from "./MoreForm.tsx";
import { RatingForm } from "./RatingForm.tsx";

/** Rating by a one-time link. */
export function RatingPage({ token }: { token: string }) {
  const { rating } = useWords();
  const { lang } = use(LanguageContext);
  const read = useCallback(() => readSurvey(token), [token]);
  const { content: survey, problem, again } = useReading(read);

  if (problem && (problem.status === 401 || problem.status === 404))
    return <NoticePage title={rating.over} body={rating.overBody} picture={<ShutDoor />} />;
  if (problem) return <FailedPage problem={problem} onRetry={again} />;
  if (survey?.hasToldMore)
    return <NoticePage title={rating.already} body={rating.alreadyBody} picture={<ClearDesk />} />;
  return (
    <Frame title={titleOf(survey, rating)} lead={survey && rating.about(survey.number, survey.title)}>
      <Card title={survey ? (lang === "en" ? survey.nameEn : survey.nameZh) : rating.title}>
        {survey ? <Asked token={token} survey={survey} onRated={again} /> : <Skeleton height={260} />}
      </Card>
    </Frame>
  );
}

function Asked({ token, survey, onRated }: { token: string; survey: Survey; onRated: () => void }) {
  if (!survey.isAnswered) return <RatingForm token={token} onDone={onRated} />;
  return (
    <>
      <Given score={survey.score} />
      <MoreForm token={token} survey={survey} />
    </>
  );
}

function titleOf(survey: Survey | null | undefined, rating: { title: string; titleLater: string }): string {
  return survey?.kind === "later" ? rating.titleLater : rating.title;
}
