import { useQuery } from "@tanstack/react-query";
import { useReader } from "../../ui/reader.ts";
import { inspectionRulesQuery } from "../inspections/inspections-queries.ts";

/** What a rule of inspection is called now; its code until that is known. */
export function useRuleName(): (code: string) => string {
  const { lang } = useReader();
  const rules = useQuery(inspectionRulesQuery);
  return (code) => {
    const rule = rules.data?.rows.find((one) => one.code === code);
    const definition = rule?.versions.find(({ version }) => version === rule.inForce)?.definition;
    if (!definition) return code;
    return lang === "en" ? definition.nameEn : definition.nameZh;
  };
}
