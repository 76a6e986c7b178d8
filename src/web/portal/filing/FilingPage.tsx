import { type FormEvent, useEffect, useId, useRef } from "react";
import type { House } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Frame } from "../parts/Frame.tsx";
import stack from "../parts/Stack.module.css";
import { ContactCard } from "./ContactCard.tsx";
import { DemandCard } from "./DemandCard.tsx";
import { FilesCard } from "./FilesCard.tsx";
import styles from "./FilingPage.module.css";
import { OrderCard } from "./OrderCard.tsx";
import { SendBar } from "./SendBar.tsx";
import { StoryCard } from "./StoryCard.tsx";
import { useFiling } from "./use-filing.ts";

/** One page from the order to the sending; everything entered stays on the device until the house has it. */
export function FilingPage({ house }: { house: House }) {
  const words = useWords();
  const filing = useFiling(house);
  const page = useRef<HTMLFieldSetElement>(null);
  const formId = useId();
  const { phase, problem } = filing.command;
  const complaints = filing.gaps.length + (problem?.fields.length ?? 0);

  useEffect(() => {
    if (complaints > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [complaints]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    filing.send();
  }

  return (
    <Frame title={words.filing.title} lead={filing.isKept ? words.filing.kept : undefined} house={house}>
      {/* While it is on its way nothing is changed: what is tried again must be what was sent. */}
      <fieldset ref={page} disabled={phase !== "idle"} className={stack.bare}>
        <OrderCard filing={filing} />
        <form id={formId} onSubmit={submit} className={styles.rest} noValidate>
          <StoryCard filing={filing} />
          <DemandCard filing={filing} />
          <FilesCard filing={filing} />
          {!filing.draft.hasOrder && <ContactCard filing={filing} />}
        </form>
      </fieldset>
      <SendBar filing={filing} formId={formId} />
    </Frame>
  );
}
