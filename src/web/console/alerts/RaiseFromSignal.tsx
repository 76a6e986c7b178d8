import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { paths } from "../../../shared/api/schema.gen.ts";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import type { Level } from "./alerts-query.ts";

type Scope = paths["/api/alerts"]["post"]["requestBody"]["content"]["application/json"]["scope"];
type Signal = {
  number: number;
  title: string;
  kind: string;
  subject: Record<string, unknown>;
  isDrill: boolean;
};

/** Makes an alert of a signal, about the same and resting on it. */
export function RaiseFromSignal({ signal, level }: { signal: Signal; level: Level }) {
  const { t } = useTranslation("alerts");
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const raise = useCommand(
    (_: null, key) =>
      answer(
        api.POST("/api/alerts", {
          headers: once(key),
          body: {
            title: signal.title,
            level,
            scope: [{ kind: signal.kind, subject: signal.subject }] as Scope,
            signalNumbers: [signal.number],
            isDrill: signal.isDrill,
          },
        }),
      ),
    {
      onSuccess: ({ number }) => {
        client.invalidateQueries({ queryKey: keys.alerts });
        navigate({ to: "/alerts/$number", params: { number } });
      },
    },
  );
  if (!may("alert.lead")) return null;
  return (
    <div className={styles.row}>
      <Button danger loading={raise.isPending} onClick={() => raise.mutate(null)}>
        {t("raiseFromSignal")}
      </Button>
      {raise.error && <span className={styles.warn}>{raise.error.message}</span>}
    </div>
  );
}
