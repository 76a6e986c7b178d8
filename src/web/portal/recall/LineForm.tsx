import { type FormEvent, useState } from "react";
import { answerRecall } from "../api/public-calls.ts";
import type { MyRecall, RecallAnswer } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Choices } from "../parts/Choices.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { useCommand } from "../sending/use-command.ts";
import { FilePicker } from "../uploads/FilePicker.tsx";
import { FilesNote } from "../uploads/FilesNote.tsx";
import { idsOf } from "../uploads/upload.ts";
import { useAfterUploads } from "../uploads/use-after-uploads.ts";
import { useUploads } from "../uploads/use-uploads.ts";

type Props = { slug: string; orderToken: string; recalled: MyRecall; line: MyRecall["lines"][number] };
type Goods = RecallAnswer["goods"];

/** The answer for one kind of goods: exchange or refund, and where the goods are; destroyed goods are shown. */
export function LineForm({ slug, orderToken, recalled, line }: Props) {
  const { recall } = useWords();
  const [choice, setChoice] = useState(recalled.choices[0]!);
  const [goods, setGoods] = useState(goodsFor(recalled.goods)[0]!);
  const [answered, setAnswered] = useState(line.choice);
  const [isChecked, setChecked] = useState(false);
  const url = `/api/portal/houses/${encodeURIComponent(slug)}/uploads`;
  const [files, queue] = useUploads({ url }, `recall.${recalled.id}.${line.line}`);
  const answer = useCommand({
    run: (chosen: Pick<RecallAnswer, "choice" | "goods" | "photo">) =>
      answerRecall(slug, { orderToken, recallId: recalled.id, line: line.line, ...chosen }),
    onDone: async (kept) => {
      await queue.clear();
      setAnswered(kept.choice);
    },
  });
  const isShown = goods === "destroyed";
  const afterUploads = useAfterUploads(files, () =>
    answer.send({ choice, goods, ...(isShown && { photo: idsOf(files)[0] }) }),
  );

  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!isShown || files.length > 0) afterUploads.go();
  }

  const title = (
    <h3>
      {line.name} · {recall.pieces(line.quantity)}
    </h3>
  );
  if (answered)
    return (
      <div className={stack.cards}>
        {title}
        <Note tone="good">{recall.done(recall.choices[answered])}</Note>
      </div>
    );
  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      {title}
      <Choices
        legend={recall.choose}
        choices={recalled.choices.map((value) => ({ value, label: recall.choices[value] }))}
        chosen={choice}
        onChoose={setChoice}
        look="rows"
      />
      <Choices
        legend={recall.whereGoods}
        choices={goodsFor(recalled.goods).map((value) => ({ value, label: recall.goods[value] }))}
        chosen={goods}
        onChoose={setGoods}
        look="rows"
      />
      {isShown && (
        <section aria-label={recall.photo}>
          <p className="quiet">{recall.photoHint}</p>
          <FilePicker uploads={files} queue={queue} />
          {isChecked && files.length === 0 && (
            <Note tone="bad" isUrgent>
              {recall.photoMissing}
            </Note>
          )}
          <FilesNote files={files} isHeld={afterUploads.isHeld} isChecked={isChecked} />
        </section>
      )}
      <CommandNote command={answer} />
      <Button kind="main" type="submit" isBusy={answer.phase !== "idle" || afterUploads.isHeld}>
        {recall.send}
      </Button>
    </form>
  );
}

function goodsFor(asked: MyRecall["goods"]): Goods[] {
  if (asked === "return") return ["comes_back", "used_up"];
  if (asked === "destroy") return ["destroyed", "used_up"];
  return ["comes_back", "destroyed", "used_up"];
}
