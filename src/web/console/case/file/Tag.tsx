import type { ReactNode } from "react";
import styles from "./CaseFile.module.css";

export type Tone = "calm" | "good" | "at-risk" | "breached" | "brand";

/** A state in a word; the words carry it, the colour only helps. */
export function Tag({ tone = "calm", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
