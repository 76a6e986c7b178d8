import type { FoundOrder as Found } from "../api/types.ts";
import { useWords } from "../language.ts";
import { OrderFacts } from "../order/OrderFacts.tsx";
import { OrderItem } from "../order/OrderItem.tsx";
import { Button } from "../parts/Button.tsx";
import { Choices } from "../parts/Choices.tsx";
import type { Filing } from "./use-filing.ts";

/** The order that was found, and which of its items it is about. */
export function FoundOrder({ filing: { draft, change }, found }: { filing: Filing; found: Found }) {
  const { order } = useWords().filing;
  const { items, total } = found.order;
  const choices = items.map((item) => ({
    value: item.line as number | null,
    label: <OrderItem item={item} currency={total.currency} />,
  }));
  return (
    <>
      <OrderFacts order={found.order} />
      <Choices
        legend={order.which}
        look="rows"
        choices={[...choices, { value: null, label: order.whole }]}
        chosen={draft.orderLine}
        onChoose={(orderLine) => change({ orderLine })}
      />
      <div>
        <Button kind="bare" onClick={() => change({ found: null, orderLine: null })}>
          {order.change}
        </Button>
      </div>
    </>
  );
}
