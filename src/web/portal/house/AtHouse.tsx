import { type ReactNode, useCallback, useEffect } from "react";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readHouse } from "../api/public-calls.ts";
import type { House } from "../api/types.ts";
import { useWords } from "../language.ts";
import { rememberVisit } from "../last-visit.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { NoticePage } from "../notices/NoticePage.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { useReading } from "../use-reading.ts";

const known = new Map<string, House>();

/** Finds the house behind the address and draws its page. */
export function AtHouse({ slug, draw }: { slug: string; draw: (house: House) => ReactNode }) {
  const { common } = useWords();
  const read = useCallback(async () => known.get(slug) ?? readHouse(slug), [slug]);
  const { content, problem, again } = useReading(read);
  const house = known.get(slug) ?? content;

  useEffect(() => {
    if (!content) return;
    known.set(content.slug, content);
    rememberVisit(content);
  }, [content]);

  if (house) return draw(house);
  if (problem?.status === 404) return <NoticePage {...common.houseMissing} />;
  if (problem) return <FailedPage problem={problem} onRetry={again} />;
  return (
    <Frame title={common.loading}>
      <Card title={common.loading}>
        <Skeleton height={120} />
      </Card>
    </Frame>
  );
}
