import type { Promised } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { useMine } from "./mine.ts";
import { OptionFacts } from "./offer/OptionFacts.tsx";
import styles from "./PromisesCard.module.css";

/** What was chosen and what the house promised, each with its hour; a moved hour keeps the old one in sight. */
export function PromisesCard() {
  const { follow } = useWords();
  const { chosenOption, promises } = useMine().view;
  return (
    <>
      {chosenOption && (
        <Card title={follow.offer.chosen}>
          <OptionFacts option={chosenOption} />
        </Card>
      )}
      {promises.length > 0 && (
        <Card title={follow.promises.title}>
          <ul className={styles.promises}>
            {promises.map((promise) => (
              <PromiseLine key={promise.id} promise={promise} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function PromiseLine({ promise }: { promise: Promised }) {
  const words = useWords().follow.promises;
  const { moment, deadline, isPast } = useTimes();
  const { deed, state, dueAt, firstDueAt, keptAt, proofText } = promise;
  const isKept = state === "kept";
  const isLate = !isKept && isPast(dueAt);
  return (
    <li className={isKept ? styles.kept : isLate ? styles.late : styles.open}>
      <strong>{deed}</strong>
      <span className={styles.time}>
        {isKept && keptAt ? words.kept(moment(keptAt)) : words.due(deadline(dueAt))}
      </span>
      {Date.parse(firstDueAt) !== Date.parse(dueAt) && (
        <small className={styles.moved}>
          {words.moved} · <s>{words.movedFrom(deadline(firstDueAt))}</s>
        </small>
      )}
      {isLate && <small className={styles.lateWords}>{words.late}</small>}
      {proofText && <small className="quiet">{proofText}</small>}
    </li>
  );
}
