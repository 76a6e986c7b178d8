import { FileTile } from "../../ui/FileTile.tsx";
import type { Attachment } from "../upload-file.ts";
import styles from "./Attachments.module.css";
import { Photos } from "./Photos.tsx";

/** Photos as thumbnails that open large, other files with type and size. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  const others = files.filter(({ isImage }) => !isImage);
  return (
    <div className={styles.attachments}>
      <Photos photos={files.filter(({ isImage }) => isImage)} />
      {others.map((file) => (
        <FileTile key={file.id} name={file.name} bytes={file.bytes} href={`/api/files/${file.id}`} />
      ))}
    </div>
  );
}
