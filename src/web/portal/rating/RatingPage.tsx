import { use, useCallback } from "react";
import { ClearDesk } from "../../ui/drawings/ClearDesk.tsx";
import { ShutDoor } from "../../ui/drawings/ShutDoor.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readSurvey } from "../api/public-calls.ts";
import { LanguageContext, useWords } from "../language.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { NoticePage } from "../notices/NoticePage.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { useReading } from "../use-reading.ts";
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
  if (survey?.isAnswered)
    return <NoticePage title={rating.already} body={rating.alreadyBody} picture={<ClearDesk />} />;
  return (
    <Frame title={rating.title} lead={survey ? rating.about(survey.number, survey.title) : undefined}>
      <Card title={survey ? (lang === "en" ? survey.nameEn : survey.nameZh) : rating.title}>
        {survey ? <RatingForm token={token} /> : <Skeleton height={260} />}
      </Card>
    </Frame>
  );
}
