import type { ReactNode } from "react";
import styles from "./Note.module.css";

type Props = {
  tone: "calm" | "good" | "warn" | "bad";
  isUrgent?: boolean;
  children: ReactNode;
  action?: ReactNode;
};

/** A sentence that stands out, with what can be done about it. */
export function Note({ tone, isUrgent, children, action }: Props) {
  return (
    <div className={styles[tone]} role={isUrgent ? "alert" : "status"}>
      <p>{children}</p>
      {action}
    </div>
  );
}
