import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CaseFile } from "../../case/file/CaseFile.tsx";
import type { SectionName } from "../../case/file/sections.ts";
import { Stream } from "../../case/stream/Stream.tsx";
import { OneOf } from "../../parts/OneOf.tsx";
import styles from "./Desk.module.css";
import { MarkButton } from "./MarkButton.tsx";
import { Recordings } from "./Recordings.tsx";

// Read from the case as it came with the evaluation, in which the agent is hidden where it is judged blind.
const always: SectionName[] = ["customer", "order", "clocks", "requests", "findings", "remedies", "promises"];
// These ask the house by themselves, and are answered with names.
const named: SectionName[] = ["evidence", "rights", "closing", "inspection"];

type Props = { className: string | undefined; face: string; number: string; isHidden: boolean };

/** The real conversation, and the case file behind it. */
export function ConversationColumn({ className, face, number, isHidden }: Props) {
  const { t } = useTranslation("evaluations");
  const [shown, setShown] = useState<"talk" | "file">("talk");
  return (
    <section className={className} data-face={face} aria-label={t("desk.talk")}>
      <div className={styles.shown}>
        <OneOf
          label={t("desk.shown")}
          value={shown}
          onChange={setShown}
          options={[
            { value: "talk", label: t("desk.talk") },
            { value: "file", label: t("desk.file") },
          ]}
        />
        {shown === "talk" && <MarkButton />}
      </div>
      {shown === "talk" ? (
        <>
          <Recordings complaintNumber={number} />
          <Stream />
        </>
      ) : (
        <div className={styles.file}>
          <CaseFile only={isHidden ? always : [...always, ...named]} />
        </div>
      )}
    </section>
  );
}
