import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import styles from "../file/CaseFile.module.css";
import { CorrectFact } from "./CorrectFact.tsx";
import { FactValue } from "./FactValue.tsx";
import { factWords } from "./fact-words.ts";
import own from "./Rights.module.css";
import type { KnownFact } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";

/** Every fact with where it comes from; what the record has wrong is corrected here, and kept as an answer. */
export function FactList({ facts }: { facts: KnownFact[] }) {
  const { t } = useTranslation("rights");
  const { view } = useCase();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const shown = facts.filter(({ name }) => name in factWords);
  return (
    <details>
      <summary className={styles.subhead}>{t("facts", { count: shown.length })}</summary>
      <dl className={own.facts}>
        {shown.map((fact) => (
          <Row key={fact.name} fact={fact} />
        ))}
      </dl>
      {view.openSteps.includes("record_facts") && !isCorrecting && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsCorrecting(true)}>
            {t("correct")}
          </Button>
        </div>
      )}
      {isCorrecting && <CorrectFact onDone={() => setIsCorrecting(false)} />}
    </details>
  );
}

function Row({ fact }: { fact: KnownFact }) {
  const { t } = useTranslation("rights");
  const inWords = useInWords();
  return (
    <div className={own.fact}>
      <dt>{inWords(factWords[fact.name], fact.name)}</dt>
      <dd>
        <FactValue fact={fact} />
      </dd>
      <small>
        {t(`source.${fact.source}`)}
        {fact.by && ` · ${fact.by.name}`}
      </small>
    </div>
  );
}
