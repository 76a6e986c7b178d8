import { use, useEffect, useState } from "react";
import { fileComplaint } from "../api/public-calls.ts";
import type { Acknowledgement, House, NewComplaint } from "../api/types.ts";
import { LanguageContext } from "../language.ts";
import { go } from "../navigation.ts";
import { addresses } from "../page.ts";
import { useCommand } from "../sending/use-command.ts";
import { idsOf } from "../uploads/upload.ts";
import { useAfterUploads } from "../uploads/use-after-uploads.ts";
import { useUploads } from "../uploads/use-uploads.ts";
import { keepAcknowledgement } from "./acknowledged.ts";
import { complaintFromDraft, gapsIn } from "./complaint-from-draft.ts";
import { useDraft } from "./use-draft.ts";

export type Filing = ReturnType<typeof useFiling>;

/** The complaint being written, its files, and its way to the house. */
export function useFiling({ slug }: House) {
  const { lang } = use(LanguageContext);
  const { draft, change, clear, isKept } = useDraft(slug);
  const [files, queue] = useUploads({ url: `/api/portal/houses/${slug}/uploads` }, `filing.${slug}`);
  const [isChecked, setChecked] = useState(false);
  const command = useCommand<NewComplaint, Acknowledgement>({
    run: (complaint, key) => fileComplaint(slug, complaint, key),
    onDone: finish,
    onIntention: (underWay) => change({ underWay }),
    unfinished: draft.underWay,
  });
  const gaps = gapsIn(draft);

  // Sent before a reload, and no answer came: the same complaint goes again under the same key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (draft.underWay) command.send(draft.underWay.content);
  }, []);

  // What the house has forgotten meanwhile is brought to it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal.
  useEffect(() => {
    const fields = command.problem?.fields.map(({ at }) => at) ?? [];
    if (fields.includes("/orderToken")) change({ found: null });
    if (fields.some((at) => at.startsWith("/uploads"))) queue.restart();
  }, [command.problem]);

  async function finish(acknowledgement: Acknowledgement): Promise<void> {
    keepAcknowledgement(slug, acknowledgement);
    await startOver();
    go(addresses.sent(slug), { isReplacing: true });
  }

  async function startOver(): Promise<void> {
    await queue.clear();
    clear();
    setChecked(false);
  }

  const afterUploads = useAfterUploads(files, () => {
    if (gaps.length === 0) command.send(complaintFromDraft(draft, idsOf(files), lang));
  });

  function send(): void {
    setChecked(true);
    if (gaps.length === 0) afterUploads.go();
  }

  return {
    slug,
    draft,
    change,
    isKept,
    files,
    queue,
    command,
    gaps: isChecked ? gaps : [],
    isChecked,
    isHeld: afterUploads.isHeld,
    send,
    startOver,
  };
}
