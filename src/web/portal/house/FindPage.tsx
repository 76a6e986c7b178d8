import type { House } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import { FindForm } from "./FindForm.tsx";

/** The way back to a complaint without its link. */
export function FindPage({ house }: { house: House }) {
  const { filing } = useWords();
  return (
    <Frame title={filing.find.title} house={house}>
      <Card title={filing.find.enter}>
        <FindForm slug={house.slug} />
      </Card>
    </Frame>
  );
}
