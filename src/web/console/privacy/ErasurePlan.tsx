import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { useReader } from "../../ui/reader.ts";
import styles from "./privacy.module.css";
import type { DataRequest } from "./privacy-queries.ts";

type Plan = NonNullable<DataRequest["plan"]>;

/** What goes and what stays, each with its reason. */
export function ErasurePlan({ plan: { erased, kept }, isDone }: { plan: Plan; isDone: boolean }) {
  const { t } = useTranslation("privacy");
  return (
    <dl className={styles.plan}>
      <dt>{isDone ? t("erasedTitle") : t("willErase")}</dt>
      <dd>
        {erased.length === 0 && t("nothing")}
        <ul>
          {erased.map(({ what, count }) => (
            <li key={what}>{t(`erased.${what}`, { count })}</li>
          ))}
        </ul>
      </dd>
      <dt>{isDone ? t("keptTitle") : t("willKeep")}</dt>
      <dd>
        <ul>
          {kept.map((each) => (
            <Kept key={`${each.what} ${each.why}`} kept={each} />
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function Kept({ kept: { what, why, articles, until, numbers } }: { kept: Plan["kept"][number] }) {
  const { t } = useTranslation(["privacy", "case"]);
  const { timeZone } = useReader();
  const parts = [
    t(`why.${why}`),
    articles.join(t("case:listComma")),
    until ? t("until", { day: isoDay(new Date(until), timeZone) }) : "",
    numbers.join(t("case:listComma")),
  ];
  return (
    <li>
      {t(`kept.${what}`)} <small>{parts.filter((part) => part !== "").join(" · ")}</small>
    </li>
  );
}
