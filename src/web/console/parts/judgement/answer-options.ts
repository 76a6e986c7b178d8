import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { type Criterion, named } from "./judgement.ts";

/** What can be chosen for a criterion; "not_applicable" where it may not apply. */
export function useAnswerOptions(): (criterion: Criterion) => { value: string; label: string }[] {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  return ({ kind, points, mayNotApply }) => [
    ...(kind === "yes_no"
      ? [
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]
      : points.map((point) => ({ value: point.code, label: named(point, lang) }))),
    ...(mayNotApply ? [{ value: "not_applicable", label: t("notApplicable") }] : []),
  ];
}
