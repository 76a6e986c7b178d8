import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { type orderStates, ordersQuery } from "./execution-query.ts";
import type { ListedOrder } from "./gateway-order.ts";
import { OrderActions } from "./OrderActions.tsx";
import { OrderFacts } from "./OrderFacts.tsx";
import { Pages } from "./Pages.tsx";

/** Orders in one state, each with what happened and what can be done. */
export function OrderList({ state }: { state: (typeof orderStates)[number] }) {
  const { t } = useTranslation("execution");
  const query = useInfiniteQuery(ordersQuery(state));
  const empty = { title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state !== "done" };
  return (
    <Pages query={query} empty={empty}>
      {(order) => <OrderCard key={order.id} order={order} />}
    </Pages>
  );
}

function OrderCard({ order }: { order: ListedOrder }) {
  const { t } = useTranslation("execution");
  return (
    <Card
      title={
        <Link to="/complaints/$number" params={{ number: order.complaintNumber }}>
          {order.complaintTitle}
        </Link>
      }
      aside={
        order.stuckAt && (
          <span>
            {t("stuckSince")} <Moment at={order.stuckAt} />
          </span>
        )
      }
    >
      <OrderFacts order={order} />
      <OrderActions number={order.complaintNumber} order={order} />
    </Card>
  );
}
