import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { callAuth } from "../auth.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { deviceName } from "./device-name.ts";
import styles from "./SessionsCard.module.css";

type Session = {
  id: string;
  token: string;
  ipAddress?: string | null;
  userAgent?: string | null;
  updatedAt: string;
};

/** Where this account is signed in; a session one does not know is ended here. */
export function SessionsCard() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const { message } = App.useApp();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: readSessions });
  const end = useMutation({
    mutationFn: (token: string) => callAuth("revoke-session", { token }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
    onError: (error) => message.error(error.message),
  });

  return (
    <Card title={t("sessions")}>
      <Loaded
        query={sessions}
        skeleton={<SkeletonRows count={2} height={56} label={t("loading", { ns: "common" })} />}
      >
        {({ rows, current }) => (
          <ul>
            {rows.map((session) => (
              <li key={session.id} className={styles.session}>
                <span>
                  <strong>{deviceName(session.userAgent) ?? t("unknownDevice")}</strong>
                  <small>
                    {session.ipAddress || t("unknownPlace")} · <Moment at={session.updatedAt} />
                  </small>
                </span>
                {session.id === current ? (
                  <span className={styles.here}>{t("thisOne")}</span>
                ) : (
                  <Button danger onClick={() => end.mutate(session.token)}>
                    {t("endSession")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

async function readSessions() {
  const [rows, mine] = await Promise.all([
    callAuth<Session[]>("list-sessions"),
    callAuth<{ session: { id: string } } | null>("get-session"),
  ]);
  return { rows, current: mine?.session.id };
}
