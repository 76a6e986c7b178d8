import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { useCase } from "../case-context.ts";
import { useClosing } from "./closing-query.ts";
import { LettersPart } from "./LettersPart.tsx";
import { ObjectionsPart } from "./ObjectionsPart.tsx";
import { RegulatorPart } from "./RegulatorPart.tsx";
import { RepeatsPart } from "./RepeatsPart.tsx";
import { VerdictsPart } from "./VerdictsPart.tsx";

/** What stands around the end of a case: repeats, regulators, letters, objections. */
export function AfterParts() {
  const { t } = useTranslation();
  const { view } = useCase();
  const closing = useClosing(view.number);
  return (
    <Loaded query={closing} skeleton={<SkeletonRows count={2} height={32} label={t("loading")} />}>
      {(known) => (
        <>
          <VerdictsPart verdicts={known.promiseVerdicts} />
          <RepeatsPart closing={known} />
          <RegulatorPart matters={known.regulatorMatters} />
          <LettersPart letters={known.letters} />
          <ObjectionsPart closing={known} />
        </>
      )}
    </Loaded>
  );
}
