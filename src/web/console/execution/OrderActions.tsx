import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../use-me.ts";
import type { GatewayOrder, OrderWay } from "./gateway-order.ts";
import styles from "./OrderFacts.module.css";
import { WayForm } from "./WayForm.tsx";

type Props = { number: string; order: GatewayOrder };

/** The ways out that the server has opened; each asks once more, or for the words and numbers it needs. */
export function OrderActions({ number, order }: Props) {
  const { t } = useTranslation("execution");
  const may = useMay();
  const [chosen, setChosen] = useState<OrderWay | null>(null);
  const open = order.ways.filter((way) => may(way === "release" ? "promise.keep" : "gateway.resolve"));
  if (open.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        {open.map((way) => (
          <Button
            key={way}
            size="small"
            danger={way === "reverse"}
            aria-expanded={chosen === way}
            onClick={() => setChosen(chosen === way ? null : way)}
          >
            {t(`way.${way}`)}
          </Button>
        ))}
      </div>
      {chosen && open.includes(chosen) && (
        <WayForm key={chosen} number={number} order={order} way={chosen} onDone={() => setChosen(null)} />
      )}
    </>
  );
}
