import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { components } from "../../../../../shared/api/schema.gen.ts";
import { answer, api } from "../../../api.ts";

export type Found = components["schemas"]["FoundPromise"];
export type Confirmed = { deed: string; dueAt: string; ownerId: string; departmentId?: string };

const pauseMs = 400;
const shortest = 4;

/** What the words promise while they are typed, and which of it the writer has confirmed or waved away. */
export function useFoundPromises(number: string, body: string) {
  const settled = useSettled(body);
  const [confirmed, setConfirmed] = useState<Record<string, Confirmed>>({});
  const [dismissed, setDismissed] = useState<string[]>([]);
  const query = useQuery({
    queryKey: ["found-promises", number, settled],
    queryFn: () =>
      answer(
        api.POST("/api/complaints/{number}/promises/find", {
          params: { path: { number } },
          body: { text: settled },
        }),
      ),
    enabled: settled.trim().length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const isShown = body.trim().length >= shortest;
  const found = (isShown ? (query.data?.promises ?? []) : []).map((each) => ({
    ...each,
    phrase: settled.slice(each.start, each.end),
  }));
  // Words that were changed after they were confirmed promise something else.
  const standing = found.filter(({ phrase }) => body.includes(phrase));

  return {
    open: standing.filter(({ phrase }) => !confirmed[phrase] && !dismissed.includes(phrase)),
    confirmed: standing.flatMap(({ phrase }) => {
      const promise = confirmed[phrase];
      return promise ? [{ phrase, promise }] : [];
    }),
    confirm: (phrase: string, promise: Confirmed) => setConfirmed((all) => ({ ...all, [phrase]: promise })),
    undo: (phrase: string) => setConfirmed(({ [phrase]: _gone, ...rest }) => rest),
    dismiss: (phrase: string) => setDismissed((all) => [...all, phrase]),
  };
}

/** The words as they stood when the typing last paused. */
function useSettled(body: string): string {
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(body), pauseMs);
    return () => window.clearTimeout(timer);
  }, [body]);
  return settled;
}
