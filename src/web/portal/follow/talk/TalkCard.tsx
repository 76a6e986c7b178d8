import { useState } from "react";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { Card } from "../../parts/Card.tsx";
import { useMine } from "../mine.ts";
import { Composer } from "./Composer.tsx";
import { MessageBubble } from "./MessageBubble.tsx";
import styles from "./Talk.module.css";

const shownAtFirst = 10;

/** The conversation, the newest at the bottom, and the box to write in. */
export function TalkCard() {
  const { talk } = useWords().follow;
  const { messages, openSteps } = useMine().view;
  const [isWhole, setWhole] = useState(false);
  const earlier = isWhole ? 0 : Math.max(0, messages.length - shownAtFirst);
  return (
    <Card title={talk.title}>
      {messages.length === 0 && <p className="quiet">{talk.empty}</p>}
      {earlier > 0 && (
        <Button kind="bare" onClick={() => setWhole(true)}>
          {talk.earlier(earlier)}
        </Button>
      )}
      <ol className={styles.messages} aria-live="polite" aria-relevant="additions">
        {messages.slice(earlier).map((message) => (
          <MessageBubble key={message.id} message={message} />
        ))}
      </ol>
      {openSteps.includes("write_in") ? <Composer /> : <p className="quiet">{talk.over}</p>}
    </Card>
  );
}
