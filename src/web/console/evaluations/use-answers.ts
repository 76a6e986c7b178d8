import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { answer, api, once } from "../api.ts";
import { intentionKeys } from "../intention-keys.ts";
import { type AnswersStore, openAnswers, type Snapshot } from "./answers-store.ts";
import { type Evaluation, evaluationQuery } from "./evaluations-query.ts";

export type AnswersInHand = Snapshot &
  Pick<AnswersStore, "change" | "flush" | "forget"> & { takeLatest(): void };

/** The answers as they are typed, kept here and on the server; see answers-store.ts. */
export function useAnswers(begun: Evaluation): AnswersInHand {
  const client = useQueryClient();
  const [store] = useState(() => openAnswers(begun, saving(begun.id)));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => {
    const flush = () => void store.flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      flush();
    };
  }, [store]);

  async function takeLatest(): Promise<void> {
    await store.goOnFrom(await client.fetchQuery({ ...evaluationQuery(begun.id), staleTime: 0 }));
  }
  return { ...snapshot, change: store.change, flush: store.flush, forget: store.forget, takeLatest };
}

/** Sent again after the line broke, the same answers bear the same key: what did arrive is not taken for another's. */
function saving(id: string): Parameters<typeof openAnswers>[1] {
  const keys = intentionKeys();
  return async (body) => {
    const headers = once(keys.keyOf(body));
    const saved = await answer(
      api.POST("/api/evaluations/{id}/answers", { params: { path: { id } }, headers, body }),
    );
    keys.done();
    return saved;
  };
}
