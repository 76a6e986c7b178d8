import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { FilePicker } from "../uploads/FilePicker.tsx";
import type { Filing } from "./use-filing.ts";

/** What shows it. */
export function FilesCard({ filing: { files, queue } }: { filing: Filing }) {
  const words = useWords().filing.files;
  return (
    <Card title={words.title}>
      <p className="quiet">{words.lead}</p>
      <FilePicker uploads={files} queue={queue} />
    </Card>
  );
}
