import type { Order } from "../api/types.ts";
import { useWords } from "../language.ts";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";

/** Which order this is, and when it came. */
export function OrderFacts({ order: { number, orderedAt, deliveredAt } }: { order: Order }) {
  const { order } = useWords().filing;
  const { moment } = useTimes();
  return (
    <div className={stack.lines}>
      <h3>
        {order.foundTitle} {number}
      </h3>
      <p className="quiet">
        <small>
          {order.orderedAt(moment(orderedAt))}
          {deliveredAt && ` · ${order.deliveredAt(moment(deliveredAt))}`}
        </small>
      </p>
    </div>
  );
}
