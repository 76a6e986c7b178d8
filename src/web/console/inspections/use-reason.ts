import { useTranslation } from "react-i18next";
import { formatDuration } from "../../../shared/dates.ts";
import type { Lang } from "../../../shared/lang.ts";
import { useReader } from "../../ui/reader.ts";
import { inspectionsZh } from "./locales/zh.ts";

type Reason = keyof typeof inspectionsZh.reason;
type Field = keyof typeof inspectionsZh.field;
type Values = Readonly<Record<string, string | number>>;
type Found = { reason: string; values?: Values };

/** Why a rule was met, broken or did not apply, in words. A reason this version does not know stays a code. */
export function useReason(): (found: Found) => string {
  const { t } = useTranslation("inspections");
  const { lang } = useReader();
  return ({ reason, values = {} }) => {
    if (!(reason in inspectionsZh.reason)) return reason;
    const words = t(`reason.${reason as Reason}`, {
      ...values,
      ...timesIn(reason as Reason, values, lang),
      fields: fieldNames(values.fields),
    });
    return "procedureVersion" in values ? t("byProcedure", { words, ...values }) : words;
  };

  function fieldNames(fields: string | number | undefined): string {
    return String(fields ?? "")
      .split(" ")
      .filter((field) => field in inspectionsZh.field)
      .map((field) => t(`field.${field as Field}`))
      .join(" · ");
  }
}

const minute = 60_000;
/** In which unit a check counts; people read "43 hours 56 minutes", not 2636 minutes. */
const countedIn: Partial<Record<Reason, number>> = {
  answered_in_time: minute,
  first_answer_late: minute,
  never_answered: minute,
  later_answer_late: minute,
  promise_kept_late: minute,
  promise_not_kept: minute,
  silent_while_waiting: 60 * minute,
};

function timesIn(reason: Reason, { minutes, hours, limit }: Values, lang: Lang) {
  const unit = countedIn[reason];
  if (!unit) return {};
  const written = (count: string | number | undefined) => formatDuration(Number(count ?? 0) * unit, lang);
  return { took: written(minutes ?? hours), limit: written(limit) };
}
