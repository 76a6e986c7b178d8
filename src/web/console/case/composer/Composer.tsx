import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import styles from "./Composer.module.css";
import type { Kind } from "./use-words.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Words to the customer, or a note among colleagues: two papers of different colour, so that nobody mixes them up. */
export function Composer() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const kinds = kindsOf(view.openSteps);
  const [chosen, setChosen] = useState<Kind>("message");
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  if (!kind) return null;
  return (
    <section className={styles.composer} data-kind={kind} aria-label={t("composer.label")}>
      <div className={styles.kinds} role="tablist">
        {kinds.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === kind}
            tabIndex={name === kind ? 0 : -1}
            onClick={() => setChosen(name)}
            onKeyDown={({ key }) => key.startsWith("Arrow") && setChosen(other(kinds, name))}
          >
            {t(`composer.${name}`)}
          </button>
        ))}
      </div>
      <WordsForm key={kind} kind={kind} />
    </section>
  );
}

function kindsOf(openSteps: readonly string[]): Kind[] {
  const kinds: Kind[] = [];
  if (openSteps.includes("send_message")) kinds.push("message");
  if (openSteps.includes("write_note")) kinds.push("note");
  return kinds;
}

function other(kinds: Kind[], kind: Kind): Kind {
  return kinds.find((name) => name !== kind) ?? kind;
}
