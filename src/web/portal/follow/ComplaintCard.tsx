import { useWords } from "../language.ts";
import { OrderFacts } from "../order/OrderFacts.tsx";
import { OrderItem } from "../order/OrderItem.tsx";
import { Card } from "../parts/Card.tsx";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";
import { EvidenceList } from "./files/EvidenceList.tsx";
import { evidenceBesidesMessages } from "./files/evidence.ts";
import { useMine } from "./mine.ts";
import { Words } from "./Words.tsx";

/** What was filed: the customer's words, the house's restatement, order and files. */
export function ComplaintCard() {
  const { follow, filing } = useWords();
  const { view } = useMine();
  const { moment } = useTimes();
  const files = evidenceBesidesMessages(view);
  return (
    <Card title={follow.complaint.title}>
      <Words>{view.description}</Words>
      <small className="quiet">
        {follow.complaint.receivedAt(moment(view.receivedAt))}
        {view.demand && ` · ${follow.complaint.demand(filing.demand.names[view.demand])}`}
      </small>
      {view.restatementConfirmedAt && <ConfirmedRestatement at={view.restatementConfirmedAt} />}
      {files.length > 0 && <EvidenceList files={files} />}
      {view.order && (
        <div className={stack.lines}>
          <OrderFacts order={view.order} />
          <ul className={stack.lines}>
            {view.order.items.map((item) => (
              <li key={item.line}>
                <OrderItem item={item} currency={view.order!.total.currency} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function ConfirmedRestatement({ at }: { at: string }) {
  const { restatement } = useWords().follow;
  const { view } = useMine();
  const { moment } = useTimes();
  return (
    <div className={stack.lines}>
      <Words isQuote>{view.restatement ?? ""}</Words>
      <small className="quiet">{restatement.confirmedAt(moment(at))}</small>
    </div>
  );
}
