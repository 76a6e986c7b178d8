import { use, useCallback, useState } from "react";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readRecalls } from "../api/public-calls.ts";
import type { FoundRecalls, House } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { addresses } from "../page.ts";
import { BigLink } from "../parts/BigLink.tsx";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { problemWords } from "../problem-words.ts";
import { useReading } from "../use-reading.ts";
import { FindRecall } from "./FindRecall.tsx";
import { RecallCard } from "./RecallCard.tsx";

type Props = { house: House; token: string };

/** Whether something of an order is recalled, and what its buyer wants for it; a link in a message names the order. */
export function RecallPage({ house, token }: Props) {
  const { recall } = useWords();
  const [isElsewhere, setElsewhere] = useState(token === "");
  return (
    <Frame title={recall.title} house={house}>
      {isElsewhere ? (
        <Search house={house} />
      ) : (
        <OfLink house={house} token={token} onElsewhere={() => setElsewhere(true)} />
      )}
    </Frame>
  );
}

function OfLink({ house, token, onElsewhere }: Props & { onElsewhere(): void }) {
  const words = useWords();
  const { lang } = use(LanguageContext);
  const { content, problem, again } = useReading(
    useCallback(() => readRecalls(house.slug, lang, token), [house.slug, lang, token]),
  );
  if (problem?.code === "order_link_over")
    return (
      <>
        <Note tone="warn">{words.recall.overLink}</Note>
        <Search house={house} />
      </>
    );
  if (problem)
    return (
      <Note tone="bad" action={<Button onClick={again}>{words.common.retry}</Button>}>
        {problemWords(problem, words)}
      </Note>
    );
  if (!content) return <Skeleton height={240} />;
  return <Found house={house} found={content} onAnother={onElsewhere} />;
}

function Search({ house }: Pick<Props, "house">) {
  const { recall } = useWords();
  const [found, setFound] = useState<FoundRecalls | null>(null);
  if (found) return <Found house={house} found={found} onAnother={() => setFound(null)} />;
  return (
    <Card title={recall.enter}>
      <FindRecall slug={house.slug} onFound={setFound} />
    </Card>
  );
}

type FoundProps = Pick<Props, "house"> & { found: FoundRecalls; onAnother(): void };

function Found({ house, found: { orderToken, recalls }, onAnother }: FoundProps) {
  const { recall, filing } = useWords();
  return (
    <div className={stack.cards}>
      {recalls.length === 0 && (
        <Note tone="good">
          {recall.none} {recall.noneBody}
        </Note>
      )}
      {recalls.map((each) => (
        <RecallCard key={each.id} slug={house.slug} orderToken={orderToken} recalled={each} />
      ))}
      <Button onClick={onAnother}>{recall.another}</Button>
      <BigLink to={addresses.filing(house.slug)} title={filing.welcome.file} hint={filing.welcome.fileHint} />
    </div>
  );
}
