import type { ReactNode } from "react";
import styles from "./Notice.module.css";

type Props = {
  picture: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  isUrgent?: boolean;
};

/** The middle of a page that has nothing else to show: a drawing, what it means, what to do. */
export function Notice({ picture, title, children, action, isUrgent }: Props) {
  return (
    <section className={styles.notice} role={isUrgent ? "alert" : "status"}>
      <div className={styles.picture} aria-hidden="true">
        {picture}
      </div>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
