import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { TextBox } from "../parts/TextBox.tsx";
import { fieldWords } from "../problem-words.ts";
import type { Filing } from "./use-filing.ts";

const mostCharacters = 20_000;

/** The customer's own words. */
export function StoryCard({ filing: { draft, change, gaps, command } }: { filing: Filing }) {
  const words = useWords();
  const { story } = words.filing;
  return (
    <Card title={story.title}>
      <TextBox
        label={story.label}
        hint={story.hint}
        problem={gaps.includes("text") ? story.missing : fieldWords(command.problem, "/text", words)}
        value={draft.text}
        onChange={(text) => change({ text })}
        most={mostCharacters}
        rows={6}
      />
      <details>
        <summary>{story.exampleTitle}</summary>
        <p className="quiet">{story.example}</p>
      </details>
    </Card>
  );
}
