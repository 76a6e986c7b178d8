import { useTranslation } from "react-i18next";

export type Share = { count: number; of: number; low: number | null; high: number | null };

/** "3 of 10 (30 %, 11 to 60 %)": a share never stands without how sure it is. */
export function useShareWords(): (share: Share) => string {
  const { t } = useTranslation("judgement");
  return ({ count, of, low, high }) => {
    if (of === 0 || low === null || high === null) return t("share.none");
    return t("share.some", { count, of, value: percent(count / of), low: percent(low), high: percent(high) });
  };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
