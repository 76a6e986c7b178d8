import { use } from "react";
import { formatMoney } from "../../../shared/money.ts";
import type { Order } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import styles from "./OrderItem.module.css";

/** One bought item on one line. */
export function OrderItem({ item, currency }: { item: Order["items"][number]; currency: string }) {
  const { common } = useWords();
  const { lang } = use(LanguageContext);
  return (
    <span className={styles.item}>
      <span className={styles.name}>{item.name}</span>
      <small className={styles.price}>
        {formatMoney(item.priceMinor, currency, lang)} {common.quantity(item.quantity)}
      </small>
    </span>
  );
}
