import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../case/file/Tag.tsx";
import type { CoachingTask } from "./coaching-queries.ts";

const tones: Record<CoachingTask["state"], Tone> = {
  learning: "at-risk",
  talking: "at-risk",
  acknowledging: "at-risk",
  rechecking: "brand",
  done: "good",
  cancelled: "calm",
};

export function CoachingState({ state }: Pick<CoachingTask, "state">) {
  const { t } = useTranslation("coaching");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
