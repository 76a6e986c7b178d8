import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { FileTile } from "../../../ui/FileTile.tsx";
import styles from "./Attachments.module.css";
import { Photos } from "./Photos.tsx";

export type Attachment = StaffView["attachments"][number];

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
