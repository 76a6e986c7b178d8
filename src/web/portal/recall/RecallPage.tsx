import { useState } from "react";
import type { FoundRecalls, House } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Note } from "../parts/Note.tsx";
import { FindRecall } from "./FindRecall.tsx";
import { RecallCard } from "./RecallCard.tsx";

/** Whether something of an order is recalled, and what its buyer wants for it. */
export function RecallPage({ house }: { house: House }) {
  const { recall } = useWords();
  const [found, setFound] = useState<FoundRecalls | null>(null);
  return (
    <Frame title={recall.title} house={house}>
      {!found && (
        <Card title={recall.enter}>
          <FindRecall slug={house.slug} onFound={setFound} />
        </Card>
      )}
      {found?.recalls.length === 0 && (
        <Note tone="good">
          {recall.none} {recall.noneBody}
        </Note>
      )}
      {found?.recalls.map((each) => (
        <RecallCard key={each.id} slug={house.slug} orderToken={found.orderToken} recalled={each} />
      ))}
      {found && <Button onClick={() => setFound(null)}>{recall.another}</Button>}
    </Frame>
  );
}
