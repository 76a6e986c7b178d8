import type { QueryClient } from "@tanstack/react-query";
import { keys } from "./keys.ts";

/** A hint that something happened; what it means is read again from the server. */
export type Hint = { number?: string; complaintId: string; type: string };

const settleMs = 300;
const longestWaitMs = 30_000;

/**
 * Keeps one line of server-sent events open and makes what changed be read again. The browser resumes a cut line by
 * itself from the last event; one that the server refused (the session may be over: who I am is asked again) is opened
 * anew, ever more slowly, and everything is read again.
 * @returns how to end it.
 */
export function followLive(client: QueryClient): () => void {
  const stale = new Map<string, readonly string[]>();
  let source: EventSource;
  let settling: number | undefined;
  let reopening: number | undefined;
  let waitMs = 1_000;

  function open(isAgain: boolean): void {
    source = new EventSource("/api/live");
    source.onopen = () => {
      waitMs = 1_000;
      if (isAgain) client.invalidateQueries();
    };
    source.onmessage = (event) => take(JSON.parse(event.data) as Hint);
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      client.invalidateQueries({ queryKey: keys.me });
      reopening = window.setTimeout(() => open(true), waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
  }

  // A deed writes several events at once: lists are read again once for all of them.
  function take(hint: Hint): void {
    for (const key of touchedBy(hint)) stale.set(key.join("/"), key);
    settling ??= window.setTimeout(() => {
      settling = undefined;
      for (const queryKey of stale.values()) client.invalidateQueries({ queryKey });
      stale.clear();
    }, settleMs);
  }

  open(false);
  return () => {
    source.close();
    window.clearTimeout(settling);
    window.clearTimeout(reopening);
  };
}

/** What has to be read again after an event of this type. */
export function touchedBy({ number, complaintId, type }: Hint): (readonly string[])[] {
  if (!complaintId && type !== "everything") return [[type]];
  const touched: (readonly string[])[] = [keys.lists, keys.queues];
  touched.push(number ? keys.complaint(number) : ["complaint"]);
  if (/^(department|request|late_request)_/.test(type)) touched.push(keys.requests);
  if (type.startsWith("recovery_")) touched.push(keys.recoveries);
  if (/^(approval|offer)_/.test(type)) touched.push(keys.approvals);
  if (type.startsWith("promise_")) touched.push(keys.promises);
  if (type.startsWith("gateway_order_")) touched.push(keys.execution);
  if (type.startsWith("hand_over_")) touched.push(keys.handOvers);
  return touched;
}
