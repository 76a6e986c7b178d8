import { Button, Radio } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./FindOrder.module.css";
import type { FoundOrder } from "./new-complaint-draft.ts";
import { OrderChoice } from "./OrderChoice.tsx";

type Props = {
  order: FoundOrder;
  line: number | null;
  onLine: (line: number | null) => void;
  onOther: () => void;
};

/** The order found, and which of its items the complaint is about. */
export function ChosenOrder({ order, line, onLine, onOther }: Props) {
  const { t } = useTranslation("newComplaint");
  return (
    <div className={styles.find}>
      <div className={styles.head}>
        <OrderChoice order={order} />
        <Button onClick={onOther}>{t("otherOrder")}</Button>
      </div>
      <fieldset className={styles.lines}>
        <legend>{t("whichItem")}</legend>
        <Radio.Group
          vertical
          value={line}
          onChange={({ target }) => onLine(target.value as number | null)}
          options={[
            ...order.items.map((item) => ({
              value: item.line,
              label: [item.name, `× ${item.quantity}`, item.batchCode && t("batch", { code: item.batchCode })]
                .filter(Boolean)
                .join(" · "),
            })),
            { value: null as unknown as number, label: t("wholeOrder") },
          ]}
        />
      </fieldset>
    </div>
  );
}
