import { Button } from "antd";
import { useTranslation } from "react-i18next";

export function BackButton({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("scorecards");
  return <Button onClick={onClose}>{t("back")}</Button>;
}
