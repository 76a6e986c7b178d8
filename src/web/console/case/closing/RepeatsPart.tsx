import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import type { Closing } from "./closing-query.ts";

type Repeat = Closing["repeats"][number];

const tones = { suggested: "at-risk", confirmed: "breached", dismissed: "calm" } as const;

/** Earlier complaints about the same matter, as suggested by rule and judged by a person; and later ones. */
export function RepeatsPart({ closing: { repeats, repeatedBy } }: { closing: Closing }) {
  const { t } = useTranslation("closing");
  return (
    <>
      {(repeats.length > 0 || repeatedBy.length > 0) && (
        <h3 className={styles.subhead}>{t("repeat.title")}</h3>
      )}
      <div className={styles.list}>
        {repeats.map((repeat) => (
          <RepeatLine key={repeat.earlier.number} repeat={repeat} />
        ))}
        {repeatedBy.map((number) => (
          <p key={number}>
            {t("repeat.by")}{" "}
            <Link to="/complaints/$number" params={{ number }}>
              {number}
            </Link>
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        <DeedButton step="confirm_repeat" />
      </div>
    </>
  );
}

function RepeatLine({ repeat: { earlier, reasons, state } }: { repeat: Repeat }) {
  const { t } = useTranslation(["closing", "terms"]);
  return (
    <div>
      <Link to="/complaints/$number" params={{ number: earlier.number }}>
        {earlier.number} {earlier.title}
      </Link>{" "}
      <Tag tone={tones[state]}>{t(`repeat.state.${state}`)}</Tag>
      <p className={styles.by}>
        {t(`terms:state.${earlier.state}`)} · <Moment at={earlier.receivedAt} /> ·{" "}
        {reasons.map((reason) => t(`repeat.reason.${reason}`)).join(t("repeat.comma"))}
      </p>
      {state === "suggested" && (
        <div className={styles.buttons}>
          <DeedButton step="confirm_repeat" subjectId={earlier.number} />
          <DeedButton step="dismiss_repeat" subjectId={earlier.number} />
        </div>
      )}
      <DeedSlot section="closing" subjectId={earlier.number} />
    </div>
  );
}
