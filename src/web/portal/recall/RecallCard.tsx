import type { MyRecall } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import stack from "../parts/Stack.module.css";
import { LineForm } from "./LineForm.tsx";

type Props = { slug: string; orderToken: string; recalled: MyRecall };

/** What is recalled, why, and what is to be done; each kind of goods of the order is answered for once. */
export function RecallCard({ slug, orderToken, recalled }: Props) {
  const { recall } = useWords();
  return (
    <Card title={recall.recalled} isAsking>
      <p className="quiet">{recall.order(recalled.orderNumber)}</p>
      <p>{recalled.words || recall.stopUse}</p>
      <p>{recall.ask[recalled.goods]}</p>
      <div className={stack.cards}>
        {recalled.lines.map((line) => (
          <LineForm key={line.line} slug={slug} orderToken={orderToken} recalled={recalled} line={line} />
        ))}
      </div>
    </Card>
  );
}
