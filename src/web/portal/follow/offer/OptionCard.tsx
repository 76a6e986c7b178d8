import type { Option } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { CommandNote } from "../../parts/CommandNote.tsx";
import stack from "../../parts/Stack.module.css";
import { useDeed } from "../mine.ts";
import styles from "./OfferCard.module.css";
import { OptionFacts } from "./OptionFacts.tsx";

type Props = {
  offerId: string;
  option: Option;
  position: number;
  isConsidered: boolean;
  onConsider: (isWanted: boolean) => void;
};

/** One option. Choosing takes a second tap, since work starts at once. */
export function OptionCard({ offerId, option, position, isConsidered, onConsider }: Props) {
  const { common, follow } = useWords();
  const { offer } = follow;
  const deed = useDeed();
  const label = offer.option(position);
  return (
    <li className={`${styles.option} ${isConsidered ? styles.considered : ""}`}>
      <OptionFacts option={option} label={label} />
      {isConsidered ? (
        <>
          <p role="status">{offer.sure(follow.kinds[option.kind])}</p>
          <CommandNote command={deed} />
          <div className={stack.buttons}>
            <Button
              kind="main"
              isBusy={deed.phase !== "idle"}
              onClick={() => deed.send({ deed: "choose", body: { offerId, optionId: option.id } })}
            >
              {offer.chooseSure}
            </Button>
            <Button onClick={() => onConsider(false)}>{common.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={stack.buttons}>
          <Button onClick={() => onConsider(true)} aria-label={`${offer.choose}: ${label}`}>
            {offer.choose}
          </Button>
        </div>
      )}
    </li>
  );
}
