import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { EventWords } from "../stream/EventWords.tsx";
import styles from "./DeedForm.module.css";

type Props = { changes: StaffView["timeline"]; onSeen(): void };

/** Somebody else acted while this person was typing: what they did, and the typed words stay. */
export function CollisionNotice({ changes, onSeen }: Props) {
  const { t } = useTranslation("case");
  if (changes.length === 0) return null;
  return (
    <div className={styles.collision} role="alert">
      <b>{t("collision.title")}</b>
      <ul>
        {changes.map((event) => (
          <li key={event.id}>
            <EventWords event={event} />
          </li>
        ))}
      </ul>
      <Button size="small" onClick={onSeen}>
        {t("collision.seen")}
      </Button>
    </div>
  );
}
