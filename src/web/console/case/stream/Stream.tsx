import { Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow, useReader } from "../../../ui/reader.ts";
import { useCase } from "../case-context.ts";
import styles from "./Stream.module.css";
import { StreamItem } from "./StreamItem.tsx";
import { streamDays } from "./stream-days.ts";
import { streamEntries } from "./stream-entries.ts";
import { useBottom } from "./use-bottom.ts";

/** Everything said and done on one line of time. New words wait below a reader who looks further up. */
export function Stream() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const reader = useReader();
  const now = useNow(60_000);
  const entries = useMemo(() => streamEntries(view), [view]);
  const bottom = useBottom(entries.length);
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div ref={bottom.ref} className={styles.stream} role="log" aria-label={t("stream.label")} tabIndex={0}>
        {streamDays(entries, now, reader).map((day) => (
          <section key={day.entries[0]!.key} aria-label={day.label}>
            <h2 className={styles.day}>{day.label}</h2>
            <ol>
              {day.entries.map((entry) => (
                <StreamItem key={entry.key} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {bottom.unread > 0 && (
        <Button className={styles.pill} shape="round" onClick={bottom.go}>
          {t("stream.newBelow", { entries: bottom.unread })}
        </Button>
      )}
    </div>
  );
}
