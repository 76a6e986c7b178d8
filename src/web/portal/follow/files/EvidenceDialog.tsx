import { useEffect, useRef, useState } from "react";
import { readFile } from "../../api/my-calls.ts";
import type { Attachment } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { useMine } from "../mine.ts";
import styles from "./Evidence.module.css";
import { saveAs } from "./save-as.ts";
import { useEvidence } from "./use-evidence.ts";

/** One file large, with its original to take away. Escape closes it. */
export function EvidenceDialog({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { common, follow } = useWords();
  const { token } = useMine();
  const dialog = useRef<HTMLDialogElement>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  function download(): void {
    setFailed(false);
    readFile(token, file.id, "original").then(
      (bytes) => saveAs(bytes, file.name),
      () => setFailed(true),
    );
  }

  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-label={file.name}>
      {file.isImage && <LargePhoto file={file} />}
      <p className={styles.caption}>{file.name}</p>
      {hasFailed && <p role="alert">{follow.file.failed}</p>}
      <div className={styles.actions}>
        <Button onClick={download}>{follow.file.original}</Button>
        <Button kind="main" onClick={() => dialog.current?.close()}>
          {common.close}
        </Button>
      </div>
    </dialog>
  );
}

function LargePhoto({ file }: { file: Attachment }) {
  const { follow } = useWords();
  const { url, problem } = useEvidence(file.id, "preview");
  if (problem) return <p role="alert">{follow.file.failed}</p>;
  return (
    <div className={styles.large} style={{ aspectRatio: `${file.width ?? 4} / ${file.height ?? 3}` }}>
      {url && <img src={url} alt={file.name} />}
    </div>
  );
}
