import { type FormEvent, useState } from "react";
import { answerRecall } from "../api/public-calls.ts";
import type { MyRecall, RecallAnswer } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { Choices } from "../parts/Choices.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { useCommand } from "../sending/use-command.ts";

type Props = { slug: string; orderToken: string; recalled: MyRecall };

/** What is recalled, why, and what is to be done; each kind of goods of the order is answered for once. */
export function RecallCard({ slug, orderToken, recalled }: Props) {
  const { recall } = useWords();
  return (
    <Card title={recall.recalled} isAsking>
      {recalled.words && <p>{recalled.words}</p>}
      <p>{recall.ask[recalled.goods]}</p>
      <div className={stack.cards}>
        {recalled.lines.map((line) => (
          <LineForm key={line.line} slug={slug} orderToken={orderToken} recalled={recalled} line={line} />
        ))}
      </div>
    </Card>
  );
}

type Choice = RecallAnswer["choice"];
type Goods = RecallAnswer["goods"];

function LineForm({ slug, orderToken, recalled, line }: Props & { line: MyRecall["lines"][number] }) {
  const { recall } = useWords();
  const [choice, setChoice] = useState<Choice>(recalled.choices[0]!);
  const [goods, setGoods] = useState<Goods>(goodsFor(recalled.goods)[0]!);
  const [answered, setAnswered] = useState(line.choice);
  const answer = useCommand({
    run: (chosen: Pick<RecallAnswer, "choice" | "goods">) =>
      answerRecall(slug, { orderToken, recallId: recalled.id, line: line.line, ...chosen }),
    onDone: (kept) => setAnswered(kept.choice),
  });

  function send(event: FormEvent): void {
    event.preventDefault();
    answer.send({ choice, goods });
  }

  return (
    <form onSubmit={send} className={stack.cards} noValidate>
      <h3>
        {line.name} · {recall.pieces(line.quantity)}
      </h3>
      {answered ? (
        <Note tone="good">{recall.done(recall.choices[answered])}</Note>
      ) : (
        <>
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
          <CommandNote command={answer} />
          <Button kind="main" type="submit" isBusy={answer.phase !== "idle"}>
            {recall.send}
          </Button>
        </>
      )}
    </form>
  );
}

function goodsFor(asked: MyRecall["goods"]): Goods[] {
  if (asked === "return") return ["comes_back", "used_up"];
  if (asked === "destroy") return ["destroyed", "used_up"];
  return ["comes_back", "destroyed", "used_up"];
}
