import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, api, once } from "../../api.ts";
import { type DeskItem, deskQuery, type Evaluation } from "../evaluations-query.ts";

export type Neighbours = { previous: (() => void) | null; next: (() => void) | null };

/** The items before and after this one in the inspector's queue. */
export function useNeighbours({ id, sampleItemId }: Evaluation): Neighbours {
  const open = useOpenItem();
  const desk = useInfiniteQuery(deskQuery);
  const items = (desk.data?.pages ?? []).flatMap((page, index) => [
    ...(index === 0 ? page.drafts : []),
    ...page.rows,
  ]);
  const here = items.findIndex(
    (item) => item.evaluationId === id || (sampleItemId !== null && item.sampleItemId === sampleItemId),
  );
  const go = (item: DeskItem | undefined) => (item ? () => open(item) : null);
  return { previous: here > 0 ? go(items[here - 1]) : null, next: go(items[here + 1]) };
}

/** Opens an item of the queue; one that was not begun is begun. */
export function useOpenItem(): (item: DeskItem) => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async ({ evaluationId, sampleItemId }) => {
    const id = evaluationId ?? (sampleItemId && (await begin(sampleItemId)));
    if (!id) return;
    if (!evaluationId) client.invalidateQueries({ queryKey: deskQuery.queryKey });
    await navigate({ to: "/evaluations/$id", params: { id } });
  };
}

async function begin(sampleItemId: string): Promise<string> {
  const begun = await answer(
    api.POST("/api/evaluations", {
      headers: once(crypto.randomUUID()),
      body: { sampleItemId, isBlind: isBlindChosen() },
    }),
  );
  return begun.id;
}

const key = "mingjing.blind";

/** Blind unless this inspector has chosen otherwise on this device. */
export function isBlindChosen(): boolean {
  return localStorage.getItem(key) !== "no";
}

export function chooseBlind(isBlind: boolean): void {
  localStorage.setItem(key, isBlind ? "yes" : "no");
}
