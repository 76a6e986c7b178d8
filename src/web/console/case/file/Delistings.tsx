import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OrderActions } from "../../execution/OrderActions.tsx";
import { OrderFacts } from "../../execution/OrderFacts.tsx";
import { useCase } from "../case-context.ts";
import { DelistForm } from "./DelistForm.tsx";
import { RelistForm } from "./RelistForm.tsx";

/** Goods taken off sale on account of this case, and the way to take them off or put them back. */
export function Delistings() {
  const { t } = useTranslation("execution");
  const { view } = useCase();
  const [isAsking, setIsAsking] = useState(false);
  const orders = view.gatewayOrders.filter(({ kind }) => kind === "delisting");
  const mayDelist = view.order !== null && view.openSteps.includes("delist_item");
  return (
    <>
      {orders.map((order) => (
        <div key={order.id}>
          <OrderFacts order={order} />
          <OrderActions number={view.number} order={order} />
          {view.openSteps.includes("relist_item") && <RelistForm order={order} />}
        </div>
      ))}
      {mayDelist && !isAsking && (
        <Button size="small" onClick={() => setIsAsking(true)}>
          {t("delist")}
        </Button>
      )}
      {isAsking && <DelistForm onDone={() => setIsAsking(false)} />}
    </>
  );
}
