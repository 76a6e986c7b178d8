import { useState } from "react";
import type { Offer } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { Card } from "../../parts/Card.tsx";
import { useMine } from "../mine.ts";
import { Words } from "../Words.tsx";
import styles from "./OfferCard.module.css";
import { OptionCard } from "./OptionCard.tsx";
import { OtherWishes } from "./OtherWishes.tsx";

/** The options side by side, to choose one with a second tap; or to ask for something else, or take none. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { follow } = useWords();
  const { openSteps } = useMine().view;
  const [considered, setConsidered] = useState<string | null>(null);
  return (
    <Card title={follow.offer.title} isAsking>
      <Words>{offer.explanation}</Words>
      <ol className={styles.options}>
        {offer.options.map((option, index) => (
          <OptionCard
            key={option.id}
            offerId={offer.id}
            option={option}
            position={index + 1}
            isConsidered={considered === option.id}
            onConsider={(isWanted) => setConsidered(isWanted ? option.id : null)}
          />
        ))}
      </ol>
      <OtherWishes
        offerId={offer.id}
        mayCounter={openSteps.includes("counter_offer")}
        mayDecline={openSteps.includes("decline_offer")}
      />
    </Card>
  );
}
