import { useState } from "react";
import type { House } from "../api/types.ts";
import { type Draft, keptDraft } from "../filing/draft.ts";
import { useWords } from "../language.ts";
import { addresses } from "../page.ts";
import { BigLink } from "../parts/BigLink.tsx";
import { Frame } from "../parts/Frame.tsx";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";

/** The house's door: file, or follow. */
export function WelcomePage({ house }: { house: House }) {
  const { filing } = useWords();
  const [draft] = useState(() => keptDraft(localStorage, house.slug, new Date()));
  const { title, lead, follow, followHint } = filing.welcome;
  return (
    <Frame title={title} lead={lead} house={house}>
      <nav className={stack.cards}>
        <WayToFile slug={house.slug} draft={draft} />
        <BigLink to={addresses.find(house.slug)} title={follow} hint={followHint} />
      </nav>
    </Frame>
  );
}

function WayToFile({ slug, draft }: { slug: string; draft: Draft | null }) {
  const { file, fileHint, resume, resumeHint } = useWords().filing.welcome;
  const { moment } = useTimes();
  const to = addresses.filing(slug);
  if (draft) return <BigLink to={to} title={resume} hint={resumeHint(moment(draft.savedAt))} isMain />;
  return <BigLink to={to} title={file} hint={fileHint} isMain />;
}
