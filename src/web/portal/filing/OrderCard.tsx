import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { FindOrder } from "./FindOrder.tsx";
import { FoundOrder } from "./FoundOrder.tsx";
import type { Filing } from "./use-filing.ts";

/** Which order: found by its number, or none. */
export function OrderCard({ filing }: { filing: Filing }) {
  const { order } = useWords().filing;
  const { draft, change } = filing;
  return (
    <Card title={order.title}>
      {!draft.hasOrder && <p>{order.withoutNote}</p>}
      {draft.hasOrder && draft.found && <FoundOrder filing={filing} found={draft.found} />}
      {draft.hasOrder && !draft.found && <FindOrder filing={filing} />}
      {!(draft.hasOrder && draft.found) && (
        <div>
          <Button kind="bare" onClick={() => change({ hasOrder: !draft.hasOrder })}>
            {draft.hasOrder ? order.without : order.withOrder}
          </Button>
        </div>
      )}
    </Card>
  );
}
