import { useTranslation } from "react-i18next";

/** What a carrier, a warehouse or a province is called; some orders came in without. */
export function usePlaceName(): (name: string) => string {
  const { t } = useTranslation("proactive");
  return (name) => (name === "?" ? t("unknown") : name);
}
