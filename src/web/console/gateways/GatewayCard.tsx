import { Button, Modal, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useMay } from "../use-me.ts";
import { ChangeGatewayForm } from "./ChangeGatewayForm.tsx";
import { ConnectionTest } from "./ConnectionTest.tsx";
import styles from "./GatewayCard.module.css";
import type { Gateway } from "./gateway.ts";

/** One gateway: what it does, where it is, what the other side needs to know, and whether it answers. */
export function GatewayCard({ gateway }: { gateway: Gateway }) {
  const { t } = useTranslation(["gateways", "execution"]);
  const mayManage = useMay()("settings.manage");
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Card
      title={gateway.name}
      aside={<span className={styles.quiet}>{gateway.isActive ? t("isOn") : t("isOff")}</span>}
    >
      <p>{gateway.kinds.map((kind) => t(`execution:kind.${kind}`)).join(" · ")}</p>
      <dl className={styles.facts}>
        <dt>{t("shop")}</dt>
        <dd>{gateway.shop?.name ?? t("allShops")}</dd>
        <dt>{t("url")}</dt>
        <dd className={styles.address}>{gateway.url}</dd>
        <dt>{t("callback")}</dt>
        <dd className={styles.address}>
          <Typography.Text copyable={{ text: gateway.callbackUrl }}>{gateway.callbackUrl}</Typography.Text>
        </dd>
        <dt>{t("reconciled")}</dt>
        <dd>{gateway.reconciledUntil ?? t("notYet")}</dd>
      </dl>
      {mayManage && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsChanging(true)}>
            {t("change")}
          </Button>
          <ConnectionTest id={gateway.id} />
        </div>
      )}
      <Modal
        open={isChanging}
        onCancel={() => setIsChanging(false)}
        footer={null}
        title={t("change")}
        destroyOnHidden
      >
        <ChangeGatewayForm gateway={gateway} onDone={() => setIsChanging(false)} />
      </Modal>
    </Card>
  );
}
