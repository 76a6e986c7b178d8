import { useTranslation } from "react-i18next";
import { Tag } from "../case/file/Tag.tsx";
import type { InspectionResult } from "./inspections-queries.ts";

const tones = { met: "good", broken: "breached", not_applicable: "calm" } as const;

export function OutcomeMark({ outcome }: { outcome: InspectionResult["outcome"] }) {
  const { t } = useTranslation("inspections");
  return <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>;
}
