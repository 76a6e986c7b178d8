import { useTranslation } from "react-i18next";

/** The rule of a field that must not be left empty. */
export function useRequired() {
  const { t } = useTranslation();
  return { required: true, message: t("problem.field.missing") };
}
