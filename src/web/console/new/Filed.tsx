import { useNavigate } from "@tanstack/react-router";
import { Button, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Filed.module.css";

export type Acknowledgement = components["schemas"]["Acknowledgement"];
type Props = { acknowledgement: Acknowledgement; onAnother: () => void };

/** What to tell the customer before they hang up: the number, the next step, the hour. */
export function Filed({
  acknowledgement: { number, isNew, nextStep, replyBy, followUrl },
  onAnother,
}: Props) {
  const { t } = useTranslation("newComplaint");
  const navigate = useNavigate();
  return (
    <Card>
      <div className={styles.filed} role="status">
        <p>{t(isNew ? "filed" : "known")}</p>
        <Typography.Text className={styles.number} copyable={{ text: number }}>
          {number}
        </Typography.Text>
        <dl>
          <div>
            <dt>{t("nextStep")}</dt>
            <dd>{nextStep}</dd>
          </div>
          <div>
            <dt>{t("replyBy")}</dt>
            <dd>
              <Moment at={replyBy} />
            </dd>
          </div>
          <div>
            <dt>{t("followUrl")}</dt>
            <dd>
              <Typography.Text copyable>{followUrl}</Typography.Text>
            </dd>
          </div>
        </dl>
        <div className={styles.buttons}>
          <Button type="primary" onClick={() => navigate({ to: "/complaints/$number", params: { number } })}>
            {t("openIt")}
          </Button>
          <Button onClick={onAnother}>{t("another")}</Button>
        </div>
      </div>
    </Card>
  );
}
