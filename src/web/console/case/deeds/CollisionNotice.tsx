import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { EventWords } from "../stream/EventWords.tsx";

type Props = { changes: StaffView["timeline"]; onSeen(): void };

/** Somebody else acted while this person was typing: what they did, and the typed words stay. */
export function CollisionNotice({ changes, onSeen }: Props) {
  const { t } = useTranslation("case");
  if (changes.length === 0) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      style={{ marginBottom: 12 }}
      title={t("collision.title")}
      description={
        <ul>
          {changes.map((event) => (
            <li key={event.id}>
              <EventWords event={event} />
            </li>
          ))}
        </ul>
      }
      action={<Button onClick={onSeen}>{t("collision.seen")}</Button>}
    />
  );
}
