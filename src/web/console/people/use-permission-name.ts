import { useTranslation } from "react-i18next";
import type { Permission } from "../../../shared/roles.ts";

/** A permission in the reader's language. Their codes hold dots, so the words are looked up as one object. */
export function usePermissionName(): (permission: Permission) => string {
  const { t } = useTranslation("terms");
  const names = t("permission", { returnObjects: true });
  return (permission) => names[permission];
}
