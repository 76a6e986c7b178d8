import styles from "./BigLink.module.css";
import { Link } from "./Link.tsx";

type Props = { to: string; title: string; hint: string; isMain?: boolean };

/** One of the few ways on from a page. */
export function BigLink({ to, title, hint, isMain }: Props) {
  return (
    <Link to={to} className={isMain ? styles.main : styles.plain}>
      <span className={styles.words}>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <path
          d="m7 4 6 6-6 6"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Link>
  );
}
