import type { ReactNode } from "react";
import styles from "./Page.module.css";
import { PageHead } from "./PageHead.tsx";

type Props = {
  title: string;
  about?: ReactNode;
  action?: ReactNode;
  isNarrow?: boolean;
  children: ReactNode;
};

/** A page of cards and forms; narrow for reading and writing, wide for tables. */
export function Page({ title, about, action, isNarrow, children }: Props) {
  return (
    <div className={isNarrow ? styles.narrow : styles.page}>
      <PageHead title={title} action={action}>
        {about}
      </PageHead>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
