import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { useReader } from "../../ui/reader.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";

/** Which conversations a scorecard is for, in words. */
export function ScopeWords({ scope }: { scope: Pick<ScorecardForm, "channels" | "categories"> }) {
  const { t } = useTranslation(["scorecards", "terms"]);
  const { lang } = useReader();
  const known = useQuery(taxonomyQuery).data?.categories ?? [];
  const nameOf = (code: string) => {
    const [first, second] = code.split("/");
    const category = known.find((each) => each.code === first);
    const named = second ? category?.seconds.find((each) => each.code === second) : category;
    return named ? (lang === "en" ? named.en : named.zh) : code;
  };
  const parts = [
    ...scope.channels.map((channel) => t(`terms:channel.${channel}`)),
    ...scope.categories.map(nameOf),
  ];
  return parts.length > 0 ? t("for", { conversations: parts.join(t("comma")) }) : t("forAll");
}
