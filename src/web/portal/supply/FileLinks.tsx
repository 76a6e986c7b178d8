import { useState } from "react";
import { formatBytes } from "../../ui/file-size.ts";
import { readSupplyFile } from "../api/supply-calls.ts";
import type { Attachment } from "../api/types.ts";
import { saveAs } from "../follow/files/save-as.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import styles from "./Supply.module.css";

/** Files by name; opening one saves it, since its address must not carry the token. */
export function FileLinks({ files, token }: { files: Attachment[]; token: string }) {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} token={token} />
        </li>
      ))}
    </ul>
  );
}

function FileLink({ file, token }: { file: Attachment; token: string }) {
  const { supply } = useWords();
  const [hasFailed, setFailed] = useState(false);
  function open(): void {
    setFailed(false);
    readSupplyFile(token, file.id).then(
      (blob) => saveAs(blob, file.name),
      () => setFailed(true),
    );
  }
  return (
    <>
      <Button onClick={open} aria-label={supply.open(file.name)}>
        {file.name} <small className="quiet">{formatBytes(file.bytes)}</small>
      </Button>
      {hasFailed && <small role="alert">{supply.openFailed}</small>}
    </>
  );
}
