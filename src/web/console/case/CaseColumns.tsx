import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import { ComplaintAlert } from "../alerts/ComplaintAlert.tsx";
import { keepDraft, readDraft } from "../draft.ts";
import { ArchiveBanner } from "./ArchiveBanner.tsx";
import styles from "./CaseColumns.module.css";
import { CaseContext, type OpenDeed } from "./case-context.ts";
import { isArchived, usualSubject } from "./case-facts.ts";
import { Composer } from "./composer/Composer.tsx";
import { CaseFile } from "./file/CaseFile.tsx";
import { CaseHead } from "./head/CaseHead.tsx";
import { StandingNotes } from "./privacy/StandingNotes.tsx";
import { QueueColumn } from "./QueueColumn.tsx";
import { Stream } from "./stream/Stream.tsx";

type Face = "talk" | "file";

/** Three columns where there is room; on narrow screens conversation and case file are two faces of one page. */
export function CaseColumns({ view }: { view: StaffView }) {
  const { t } = useTranslation("case");
  const [deed, setDeed] = useState<OpenDeed | null>(null);
  const [face, setFace] = useState<Face>("talk");
  const [said, setSaid] = useState(0);

  function open(step: OpenDeed["step"], subjectId?: string): void {
    setDeed({ step, subjectId: subjectId ?? usualSubject(view, step) });
    setFace("file");
  }

  function say(words: string): void {
    const draft = readDraft<{ body: string; files: unknown[] }>(view.number, "message");
    const body = [draft?.body, words].filter(Boolean).join("\n\n");
    keepDraft(view.number, "message", { files: [], ...draft, body });
    setSaid((times) => times + 1);
    setFace("talk");
  }

  return (
    <CaseContext value={{ view, deed, open, close: () => setDeed(null), say }}>
      <div className={isArchived(view) ? styles.archived : styles.case}>
        <QueueColumn className={styles.queue} />
        <CaseHead className={styles.head} />
        <Faces face={face} onChange={setFace} />
        <section className={styles.talk} data-face={face} aria-label={t("columns.talk")}>
          <ComplaintAlert number={view.number} />
          <ArchiveBanner />
          <StandingNotes />
          <Stream />
          <Composer key={said} />
        </section>
        <section className={styles.file} data-face={face} aria-label={t("columns.file")}>
          <CaseFile />
        </section>
      </div>
    </CaseContext>
  );
}

function Faces({ face, onChange }: { face: Face; onChange(face: Face): void }) {
  const { t } = useTranslation("case");
  return (
    <nav className={styles.faces} aria-label={t("columns.faces")}>
      {(["talk", "file"] as const).map((name) => (
        <button key={name} type="button" aria-pressed={face === name} onClick={() => onChange(name)}>
          {t(`columns.${name}`)}
        </button>
      ))}
    </nav>
  );
}
