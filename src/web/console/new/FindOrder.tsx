import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { answer, api } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import { ChosenOrder } from "./ChosenOrder.tsx";
import styles from "./FindOrder.module.css";
import type { FoundOrder } from "./new-complaint-draft.ts";
import { OrderChoice } from "./OrderChoice.tsx";

type Choice = { order: FoundOrder | null; line: number | null };
type Props = Choice & { onChoose: (choice: Choice) => void };

/** Finds the order by its number or the caller's phone, so that nothing about it is asked or typed. */
export function FindOrder({ order, line, onChoose }: Props) {
  const { t } = useTranslation("newComplaint");
  const [asked, setAsked] = useState("");
  const found = useQuery({
    queryKey: ["orders", asked],
    queryFn: () => answer(api.GET("/api/orders", { params: { query: { q: asked, limit: 10 } } })),
    enabled: asked.length >= 2,
  });

  if (order)
    return (
      <ChosenOrder
        order={order}
        line={line}
        onLine={(chosen) => onChoose({ order, line: chosen })}
        onOther={() => onChoose({ order: null, line: null })}
      />
    );

  return (
    <div className={styles.find}>
      <Input.Search
        aria-label={t("findOrder")}
        placeholder={t("findOrder")}
        enterButton={t("find")}
        maxLength={80}
        // Enter looks the order up; the sheet around it is sent by its own button.
        onPressEnter={(event) => event.preventDefault()}
        onSearch={(text) => setAsked(text.trim())}
      />
      {asked.length >= 2 && (
        <div aria-live="polite">
          <Loaded query={found} skeleton={<Skeleton height={72} />}>
            {({ rows }) =>
              rows.length === 0 ? (
                <p className={styles.none}>{t("noOrder")}</p>
              ) : (
                <ul className={styles.orders}>
                  {rows.map((each) => (
                    <li key={each.id}>
                      <Button block className={styles.order} onClick={() => onChoose(chosen(each))}>
                        <OrderChoice order={each} />
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      )}
    </div>
  );
}

/** An order of one item needs no second question. */
function chosen(order: FoundOrder): Choice {
  return { order, line: order.items.length === 1 ? order.items[0]!.line : null };
}
