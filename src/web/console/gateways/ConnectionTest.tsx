import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { useCommand } from "../use-command.ts";
import styles from "./GatewayCard.module.css";

/** Says hello to the other side and tells in words what came back. */
export function ConnectionTest({ id }: { id: string }) {
  const { t } = useTranslation("gateways");
  const test = useCommand((_: undefined, key) =>
    answer(api.POST("/api/gateways/{id}/test", { params: { path: { id } }, body: {}, headers: once(key) })),
  );
  return (
    <>
      <Button size="small" loading={test.isPending} onClick={() => test.mutate(undefined)}>
        {t("test")}
      </Button>
      <span aria-live="polite">
        {test.data?.isWell && <span className={styles.well}>{t("well", { name: test.data.name })}</span>}
        {test.data?.trouble && (
          <span className={styles.unwell}>
            {t(`trouble.${test.data.trouble}`, { status: test.data.status ?? "" })}
          </span>
        )}
        {test.error && <span className={styles.unwell}>{test.error.message}</span>}
      </span>
    </>
  );
}
