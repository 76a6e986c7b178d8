import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { EventWords } from "./EventWords.tsx";
import styles from "./Stream.module.css";

/** A deed, thin between the words. */
export function EventLine({ event }: { event: StaffView["timeline"][number] }) {
  return (
    <li className={styles.event}>
      <EventWords event={event} />
    </li>
  );
}
