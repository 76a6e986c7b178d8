import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../case/file/Tag.tsx";
import type { Certificate } from "./learning-queries.ts";

const tones: Record<Certificate["state"], Tone> = {
  waiting: "at-risk",
  valid: "good",
  expiring: "at-risk",
  expired: "breached",
  revoked: "breached",
};

export function CertificateState({ state }: Pick<Certificate, "state">) {
  const { t } = useTranslation("learning");
  return <Tag tone={tones[state]}>{t(`certificateState.${state}`)}</Tag>;
}
