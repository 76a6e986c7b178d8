import { AskedCard } from "./AskedCard.tsx";
import { ComplaintCard } from "./ComplaintCard.tsx";
import styles from "./ComplaintParts.module.css";
import { LastWays } from "./LastWays.tsx";
import { MyDataCard } from "./my-data/MyDataCard.tsx";
import { NextCard } from "./NextCard.tsx";
import { PayoutsCard } from "./PayoutsCard.tsx";
import { PromisesCard } from "./PromisesCard.tsx";
import { ResultCard } from "./ResultCard.tsx";
import { RightsCard } from "./RightsCard.tsx";
import { SmsCard } from "./SmsCard.tsx";
import { TimelineCard } from "./TimelineCard.tsx";
import { TalkCard } from "./talk/TalkCard.tsx";

/** On a phone from top to bottom in the order it matters; on a wide screen the story stands beside. */
export function ComplaintParts() {
  return (
    <div className={styles.parts}>
      <div className={styles.column}>
        <NextCard />
        <AskedCard />
        <RightsCard />
        <PromisesCard />
        <PayoutsCard />
        <ResultCard />
        <TalkCard />
      </div>
      <div className={styles.column}>
        <TimelineCard />
        <ComplaintCard />
        <SmsCard />
        <LastWays />
        <MyDataCard />
      </div>
    </div>
  );
}
