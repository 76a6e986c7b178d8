import { useState } from "react";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { othersDeedsSince, type Seen, seenNow } from "../changes-since.ts";

/** What colleagues did to the case since the first word was typed, so that nobody writes past it. */
export function useOthersDeeds(isTyping: boolean) {
  const { view } = useCase();
  const me = useMe();
  const [seen, setSeen] = useState<Seen | null>(isTyping ? seenNow(view) : null);
  if (isTyping && !seen) setSeen(seenNow(view));
  if (!isTyping && seen) setSeen(null);
  return {
    deeds: seen ? othersDeedsSince(view, seen, me.name) : [],
    accept: () => setSeen(seenNow(view)),
  };
}
