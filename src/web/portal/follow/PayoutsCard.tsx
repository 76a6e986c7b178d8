import { use } from "react";
import { formatMoney } from "../../../shared/money.ts";
import type { Payout } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { useMine } from "./mine.ts";
import styles from "./PromisesCard.module.css";

/** Money that is on its way or has arrived, with its hour. */
export function PayoutsCard() {
  const { follow } = useWords();
  const { payouts } = useMine().view;
  if (payouts.length === 0) return null;
  return (
    <Card title={follow.payout.title}>
      <ul className={styles.promises}>
        {payouts.map((payout) => (
          <PayoutLine key={payout.id} payout={payout} />
        ))}
      </ul>
    </Card>
  );
}

function PayoutLine({ payout: { kind, amount, state, arrivesBy, arrivedAt } }: { payout: Payout }) {
  const words = useWords().follow.payout;
  const { lang } = use(LanguageContext);
  const { moment, deadline } = useTimes();
  const isHere = state === "arrived" && arrivedAt;
  return (
    <li className={isHere ? styles.kept : styles.open}>
      <strong>
        {words[kind]} {formatMoney(amount.minor, amount.currency, lang)}
      </strong>
      <span className={styles.time}>
        {isHere
          ? words.arrived(moment(arrivedAt))
          : arrivesBy
            ? words.arrivesBy(deadline(arrivesBy))
            : words.sent}
      </span>
    </li>
  );
}
