import type { SupplyRequest } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { FileLinks } from "./FileLinks.tsx";
import styles from "./Supply.module.css";

/** What is asked, about which goods, until when. */
export function Asked({ request, token }: { request: SupplyRequest; token: string }) {
  const { supply } = useWords();
  const times = useTimes();
  return (
    <Card title={supply.question}>
      <p className={styles.words}>{request.question}</p>
      {request.state === "open" && (
        <p className="quiet">
          {supply.due(times.deadline(request.dueAt))} · {supply.expires(times.moment(request.expiresAt))}
        </p>
      )}
      {request.items.length > 0 && (
        <>
          <h3 className={styles.subhead}>{supply.goods}</h3>
          <ul>
            {request.items.map(({ name, sku, quantity, batchCode }) => (
              <li key={`${sku} ${batchCode}`}>
                {name} × {quantity} <small className="quiet">{sku}</small>
                {batchCode && <small className="quiet"> · {supply.batch(batchCode)}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {request.files.length > 0 && (
        <>
          <h3 className={styles.subhead}>{supply.files}</h3>
          <FileLinks files={request.files} token={token} />
        </>
      )}
    </Card>
  );
}
