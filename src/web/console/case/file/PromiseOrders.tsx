import { OrderActions } from "../../execution/OrderActions.tsx";
import { OrderFacts } from "../../execution/OrderFacts.tsx";
import { useCase } from "../case-context.ts";

/** What the outside does for one promise. What a person does by hand is settled by keeping the promise. */
export function PromiseOrders({ promiseId }: { promiseId: string }) {
  const { number, gatewayOrders } = useCase().view;
  return gatewayOrders
    .filter((order) => order.promiseId === promiseId && order.state !== "by_hand")
    .map((order) => (
      <div key={order.id}>
        <OrderFacts order={order} />
        <OrderActions number={number} order={order} />
      </div>
    ));
}
