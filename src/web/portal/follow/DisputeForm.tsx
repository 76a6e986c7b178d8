import { useState } from "react";
import { useWords } from "../language.ts";
import styles from "./DisputeForm.module.css";
import { useMine } from "./mine.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Not content: with all of it, or with some of what was promised. */
export function DisputeForm({ onCancel }: { onCancel: () => void }) {
  const { confirm } = useWords().follow;
  const [notContent, setNotContent] = useState<string[]>([]);
  return (
    <WordsForm
      label={confirm.noLabel}
      submit={confirm.noSend}
      kind="main"
      place="dispute"
      deedOf={(words = "") => ({ deed: "dispute", body: { words, notContent } })}
      onCancel={onCancel}
    >
      <WhichPromises chosen={notContent} onChange={setNotContent} />
    </WordsForm>
  );
}

type Chosen = { chosen: string[]; onChange: (chosen: string[]) => void };

function WhichPromises({ chosen, onChange }: Chosen) {
  const { confirm } = useWords().follow;
  const kept = useMine().view.promises.filter(({ state }) => state === "kept");
  // With one promise alone there is nothing to tell apart.
  if (kept.length < 2) return null;
  return (
    <fieldset className={styles.which}>
      <legend>{confirm.which}</legend>
      {kept.map(({ id, deed }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <span>{deed}</span>
        </label>
      ))}
    </fieldset>
  );
}
