import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useMe } from "../use-me.ts";
import { TurnOffForm } from "./TurnOffForm.tsx";
import { TurnOn } from "./TurnOn.tsx";

/** The second step at sign-in, on or off. */
export function TwoFactorCard() {
  const { t } = useTranslation("account");
  const { isTwoFactorOn } = useMe();
  const [isChanging, setIsChanging] = useState(false);
  const close = () => setIsChanging(false);

  return (
    <Card title={t("twoFactor")} aside={t(isTwoFactorOn ? "on" : "off")}>
      <p style={{ marginBottom: 16, color: "var(--ink-2)" }}>{t("twoFactorHelp")}</p>
      {!isChanging && (
        <Button danger={isTwoFactorOn} onClick={() => setIsChanging(true)}>
          {t(isTwoFactorOn ? "turnOff" : "turnOn")}
        </Button>
      )}
      {isChanging && (isTwoFactorOn ? <TurnOffForm onClose={close} /> : <TurnOn onClose={close} />)}
    </Card>
  );
}
