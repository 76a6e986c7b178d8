import { useCallback } from "react";
import { readSurvey } from "../api/public-calls.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useReading } from "../use-reading.ts";
import { Given } from "./Given.tsx";
import { MoreForm } from "./MoreForm.tsx";

type Props = { score: number; token: string | null; onDone: () => void };

/** On the complaint's page: the score given, and room for more while the survey is open. */
export function RatedCard({ score, token, onDone }: Props) {
  const { rating } = useWords();
  return (
    <Card title={rating.done}>
      <Given score={score} />
      {token && <More token={token} onDone={onDone} />}
    </Card>
  );
}

function More({ token, onDone }: { token: string; onDone: () => void }) {
  const read = useCallback(() => readSurvey(token), [token]);
  const { content: survey } = useReading(read);
  return survey ? <MoreForm token={token} survey={survey} onDone={onDone} /> : null;
}
