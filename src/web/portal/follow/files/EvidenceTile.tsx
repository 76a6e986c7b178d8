import { formatBytes } from "../../../ui/file-size.ts";
import type { Attachment } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import styles from "./Evidence.module.css";
import { useEvidence } from "./use-evidence.ts";

/** A photo as a thumbnail, any other file by its name. */
export function EvidenceTile({ file, onOpen }: { file: Attachment; onOpen: () => void }) {
  const { follow } = useWords();
  if (!file.isImage) {
    return (
      <button type="button" className={styles.document} onClick={onOpen}>
        <span>{file.name}</span>
        <small className="quiet">{formatBytes(file.bytes)}</small>
      </button>
    );
  }
  return (
    <button type="button" className={styles.photo} onClick={onOpen} aria-label={follow.file.open(file.name)}>
      <Thumbnail id={file.id} />
    </button>
  );
}

function Thumbnail({ id }: { id: string }) {
  const { follow } = useWords();
  const { url, problem } = useEvidence(id, "preview");
  if (problem) return <small>{follow.file.failed}</small>;
  return url ? <img src={url} alt="" /> : null;
}
