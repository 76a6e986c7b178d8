import { useState } from "react";
import type { Attachment } from "../../api/types.ts";
import styles from "./Evidence.module.css";
import { EvidenceDialog } from "./EvidenceDialog.tsx";
import { EvidenceTile } from "./EvidenceTile.tsx";

/** Photos and files; a photo opens large. */
export function EvidenceList({ files }: { files: Attachment[] }) {
  const [opened, setOpened] = useState<Attachment | null>(null);
  return (
    <>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.id}>
            <EvidenceTile file={file} onOpen={() => setOpened(file)} />
          </li>
        ))}
      </ul>
      {opened && <EvidenceDialog file={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
