import { formatBytes } from "../../ui/file-size.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { problemWords } from "../problem-words.ts";
import styles from "./FilePicker.module.css";
import type { Upload } from "./upload.ts";
import { useObjectUrl } from "./use-object-url.ts";

type Props = { upload: Upload; onRemove: () => void; onRetry: () => void };

/** One chosen file: what it is, how far it is, what went wrong. */
export function UploadTile({ upload, onRemove, onRetry }: Props) {
  const { files } = useWords().filing;
  const { file, state, share } = upload;
  return (
    <li className={`${styles.tile} ${state === "failed" ? styles.failed : ""}`}>
      <Picture file={file} />
      <div>
        <p className={styles.name}>{file.name}</p>
        <Standing upload={upload} />
        {state === "sending" && <progress value={share} aria-label={file.name} />}
      </div>
      <div className={styles.actions}>
        {state === "failed" && (
          <Button kind="bare" onClick={onRetry} aria-label={files.retryNamed(file.name)}>
            {files.retry}
          </Button>
        )}
        <Button kind="bare" onClick={onRemove} aria-label={files.removeNamed(file.name)}>
          {files.remove}
        </Button>
      </div>
    </li>
  );
}

function Picture({ file }: { file: File }) {
  const url = useObjectUrl(file.type.startsWith("image/") ? file : null);
  return (
    <span className={styles.picture} aria-hidden="true">
      {url ? <img src={url} alt="" /> : file.name.split(".").at(-1)?.slice(0, 4).toUpperCase()}
    </span>
  );
}

function Standing({ upload: { file, state, share, problem } }: { upload: Upload }) {
  const words = useWords();
  const { files } = words.filing;
  if (state === "failed")
    return (
      <small role="alert" className={styles.problem}>
        {problem ? problemWords(problem, words) : files.failed}
      </small>
    );
  const said = {
    waiting: files.waiting,
    sending: files.uploading(Math.floor(share * 100)),
    paused: files.paused,
    done: `${files.uploaded} · ${formatBytes(file.size)}`,
  };
  return <small className={styles.state}>{said[state]}</small>;
}
