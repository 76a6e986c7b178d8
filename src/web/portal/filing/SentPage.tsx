import { useState } from "react";
import type { Acknowledgement, House } from "../api/types.ts";
import { WelcomePage } from "../house/WelcomePage.tsx";
import { useWords } from "../language.ts";
import { addresses } from "../page.ts";
import { BigLink } from "../parts/BigLink.tsx";
import { Card } from "../parts/Card.tsx";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Link } from "../parts/Link.tsx";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";
import { keptAcknowledgement } from "./acknowledged.ts";
import { ComeBack } from "./ComeBack.tsx";
import styles from "./SentPage.module.css";

/** The house has it: number, next step, the hour of the reply, and the way back. */
export function SentPage({ house }: { house: House }) {
  const { sent } = useWords().filing;
  const [acknowledgement] = useState(() => keptAcknowledgement(house.slug));
  if (!acknowledgement) return <WelcomePage house={house} />;
  return (
    <Frame title={sent.title} house={house}>
      <div className={stack.cards}>
        <Receipt acknowledgement={acknowledgement} />
        <BigLink
          to={addresses.follow(acknowledgement.token)}
          title={sent.follow}
          hint={acknowledgement.number}
          isMain
        />
        <ComeBack house={house} />
        <Link to={addresses.filing(house.slug)} className={styles.another}>
          {sent.another}
        </Link>
      </div>
    </Frame>
  );
}

function Receipt({ acknowledgement: { number, replyBy, nextStep } }: { acknowledgement: Acknowledgement }) {
  const { sent } = useWords().filing;
  const { deadline } = useTimes();
  return (
    <Card title={sent.number}>
      <p className={styles.number}>{number}</p>
      <div className={stack.buttons}>
        <CopyButton text={number} />
      </div>
      <dl className={styles.facts}>
        <dt>{sent.replyBy}</dt>
        <dd className={styles.time}>{deadline(replyBy)}</dd>
        <dt>{sent.next}</dt>
        <dd>{nextStep}</dd>
      </dl>
    </Card>
  );
}
