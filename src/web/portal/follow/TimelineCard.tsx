import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { useMine } from "./mine.ts";
import styles from "./TimelineCard.module.css";

/** What has been done and when, the newest on top. */
export function TimelineCard() {
  const { follow } = useWords();
  const { timeline } = useMine().view;
  const { moment } = useTimes();
  return (
    <Card title={follow.timeline.title}>
      <ol className={styles.timeline}>
        {timeline.toReversed().map(({ id, type, at, detail }) => (
          <li key={id}>
            <span>{follow.events[type]}</span>
            {detail && <small className="quiet">{detail}</small>}
            <small className={styles.at}>
              <time dateTime={at}>{moment(at)}</time>
            </small>
          </li>
        ))}
      </ol>
    </Card>
  );
}
