import { useTranslation } from "react-i18next";
import { inspectionsZh } from "./locales/zh.ts";

type Reason = keyof typeof inspectionsZh.reason;
type Field = keyof typeof inspectionsZh.field;
type Found = { reason: string; values?: Readonly<Record<string, string | number>> };

/** Why a rule was met, broken or did not apply, in words. A reason this version does not know stays a code. */
export function useReason(): (found: Found) => string {
  const { t } = useTranslation("inspections");
  return ({ reason, values = {} }) => {
    if (!(reason in inspectionsZh.reason)) return reason;
    return t(`reason.${reason as Reason}`, { ...values, fields: fieldNames(values.fields) });
  };

  function fieldNames(fields: string | number | undefined): string {
    return String(fields ?? "")
      .split(" ")
      .filter((field) => field in inspectionsZh.field)
      .map((field) => t(`field.${field as Field}`))
      .join(" · ");
  }
}
