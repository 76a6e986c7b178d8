import { type ChangeEvent, useId, useState } from "react";
import { useWords } from "../language.ts";
import type { Words } from "../locales/zh.ts";
import styles from "./FilePicker.module.css";
import { UploadTile } from "./UploadTile.tsx";
import { mostUploads, type Upload } from "./upload.ts";
import type { UploadQueue } from "./upload-queue.ts";

type Props = { uploads: readonly Upload[]; queue: UploadQueue };

/** Choosing photos and files (a phone offers camera and gallery), and how each is doing. */
export function FilePicker({ uploads, queue }: Props) {
  const { files } = useWords().filing;
  const [leftOut, setLeftOut] = useState(0);
  const room = mostUploads - uploads.length;
  const id = useId();

  async function choose({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = [...(target.files ?? [])];
    // So that the same file can be chosen again after it was removed.
    target.value = "";
    setLeftOut(await queue.add(chosen));
  }

  return (
    <div className={styles.picker}>
      {uploads.length > 0 && (
        <ul className={styles.tiles}>
          {uploads.map((upload) => (
            <UploadTile
              key={upload.key}
              upload={upload}
              onRemove={() => queue.remove(upload.key)}
              onRetry={() => queue.retry(upload.key)}
            />
          ))}
        </ul>
      )}
      {room > 0 && (
        <div className={styles.add}>
          <input
            id={id}
            type="file"
            multiple
            accept={accepted}
            onChange={choose}
            aria-describedby={`${id}-room`}
          />
          <label htmlFor={id}>{files.add}</label>
        </div>
      )}
      <small id={`${id}-room`} className="quiet" aria-live="polite">
        {roomWords(files, room, leftOut)}
      </small>
    </div>
  );
}

function roomWords(files: Words["filing"]["files"], room: number, leftOut: number): string | null {
  if (leftOut > 0) return files.tooMany(leftOut);
  if (room === 0) return files.full;
  return room < mostUploads ? files.left(room) : null;
}

const accepted = "image/*,video/mp4,audio/*,.pdf,.txt,.csv,.docx,.xlsx";
