import { useTranslation } from "react-i18next";
import type { Team } from "./performance-query.ts";

/** What a person, shop or channel is called. */
export function useGroupName({ by, groups }: Pick<Team, "by" | "groups">): (group: string) => string {
  const { t } = useTranslation("terms");
  return (group) => {
    if (by === "channel") return t(`channel.${group as "phone"}`);
    return groups.find(({ id }) => id === group)?.name ?? group;
  };
}
