import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../use-me.ts";
import { useCase } from "./case-context.ts";
import type { FiledStep } from "./file/sections.ts";
import { hasObject } from "./head/deed-object.ts";

type Props = { step: FiledStep; subjectId?: string; isGrave?: boolean };

/** Opens a deed's form where it belongs; drawn only when the server has opened the step. */
export function DeedButton({ step, subjectId, isGrave }: Props) {
  const { t } = useTranslation("case");
  const { view, deed, open } = useCase();
  const me = useMe();
  const isOpen = deed?.step === step && deed.subjectId === subjectId;
  if (isOpen || !view.openSteps.includes(step) || !hasObject(view, step, me.id)) return null;
  return (
    <Button size="small" danger={isGrave} onClick={() => open(step, subjectId)}>
      {t(`deed.${step}`)}
    </Button>
  );
}
