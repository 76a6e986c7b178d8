import type { ReactNode } from "react";
import styles from "./FileTile.module.css";
import { formatBytes } from "./file-size.ts";

type Props = {
  name: string;
  bytes: number;
  href?: string;
  /** Where a picture's preview is; other files show their ending. */
  previewUrl?: string | null;
  /** 0 to 1 while it is on its way. */
  progress?: number;
  problem?: string;
  action?: ReactNode;
};

/** One file: its picture or its ending, its name and size, how far it is, what went wrong. */
export function FileTile({ name, bytes, href, previewUrl, progress, problem, action }: Props) {
  return (
    <figure className={problem ? styles.failed : styles.tile}>
      {previewUrl ? (
        <img src={previewUrl} alt="" className={styles.preview} loading="lazy" />
      ) : (
        <span className={styles.ending} aria-hidden="true">
          {endingOf(name)}
        </span>
      )}
      <figcaption className={styles.words}>
        {href ? (
          <a href={href} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        <small>{problem ?? formatBytes(bytes)}</small>
      </figcaption>
      {progress !== undefined && progress < 1 && !problem && (
        <progress value={progress} aria-label={name} className={styles.progress} />
      )}
      {action}
    </figure>
  );
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1, dot + 5).toUpperCase() : "—";
}
