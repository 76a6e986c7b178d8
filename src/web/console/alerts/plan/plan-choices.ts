import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { roleNames } from "../../../../shared/role-names.ts";
import { roles } from "../../../../shared/roles.ts";
import { houseQuery } from "../../house-query.ts";
import { staffQuery } from "../../staff-query.ts";
import { useInLang } from "../../use-in-lang.ts";
import { useMay } from "../../use-me.ts";
import { levels, planQuery } from "../alerts-query.ts";

/** What a plan can name: people, roles, departments, levels, kinds of urgent complaints. */
export function usePlanChoices() {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const kinds = useQuery(planQuery).data?.fastLaneKinds ?? [];
  const people = useQuery(staffQuery).data?.rows ?? [];
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    roles: roles.map((role) => ({ value: role, label: inLang(roleNames[role]) })),
    departments: useDepartments().map(({ code, nameZh, nameEn }) => ({
      value: code,
      label: inLang({ zh: nameZh, en: nameEn }),
    })),
    levels: levels.map((level) => ({ value: level, label: t(`level.${level}`) })),
    kinds: kinds.map(({ code, zh, en }) => ({ value: code, label: inLang({ zh, en }) })),
  };
}

export function useDepartments() {
  const mayRead = useMay()("settings.read");
  const { data } = useQuery({ ...houseQuery, enabled: mayRead });
  return data?.departments ?? [];
}
