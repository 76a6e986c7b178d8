import { useState } from "react";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import stack from "../../parts/Stack.module.css";
import { WordsForm } from "../WordsForm.tsx";

type Props = { offerId: string; mayCounter: boolean; mayDecline: boolean };

/** None of the options fits: ask for something else, or take none. */
export function OtherWishes({ offerId, mayCounter, mayDecline }: Props) {
  const { offer } = useWords().follow;
  const [wish, setWish] = useState<"counter" | "decline" | null>(null);
  const cancel = () => setWish(null);
  if (!mayCounter && !mayDecline) return null;
  return (
    <section className={stack.lines} aria-label={offer.otherWishes}>
      <p className="quiet">{offer.otherWishes}</p>
      {wish === null && (
        <div className={stack.buttons}>
          {mayCounter && <Button onClick={() => setWish("counter")}>{offer.counter}</Button>}
          {mayDecline && <Button onClick={() => setWish("decline")}>{offer.decline}</Button>}
        </div>
      )}
      {wish === "counter" && (
        <WordsForm
          label={offer.counterLabel}
          hint={offer.counterHint}
          submit={offer.counterSend}
          kind="main"
          place="counter"
          deedOf={(words = "") => ({ deed: "counter", body: { offerId, words } })}
          onCancel={cancel}
        />
      )}
      {wish === "decline" && (
        <WordsForm
          label={offer.declineLabel}
          isOptional
          submit={offer.declineSend}
          kind="grave"
          place="decline"
          deedOf={(words) => ({ deed: "decline", body: { offerId, words } })}
          onCancel={cancel}
        />
      )}
    </section>
  );
}
