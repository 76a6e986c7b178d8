import { findPromises } from "../../../text/promises/find-promises.ts";
import type { FoundPromise } from "../../../text/promises/found-promise.ts";
import type { InspectedMessage, InspectedPromise } from "../inspected-conversation.ts";
import { atEvent, broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

/** What an agent promises in their own words has an hour, or stands in the ledger of promises with one. */
export function checkPromiseTimed({ conversation, staffWords }: Subject): Finding {
  const inLedger = new Set(conversation.promises.map(({ messageId }) => messageId));
  const promised = staffWords.flatMap((message) =>
    promisesIn(message).map((promise) => ({ message, promise })),
  );
  if (promised.length === 0) return notApplicable("nothing_promised");

  const loose = promised.filter(({ message, promise }) => !promise.due && !inLedger.has(message.id));
  const [first] = loose;
  if (!first) return met("promises_timed", { promises: promised.length });
  return broken("promise_without_time", {
    values: { times: loose.length },
    places: loose.map(({ message, promise }) => ({
      messageId: message.id,
      start: promise.span[0],
      end: promise.span[1],
    })),
    staffId: first.message.authorId,
  });
}

// What depends on something still to come has no hour yet, and an expectation is no promise.
function promisesIn({ body, at }: InspectedMessage): FoundPromise[] {
  return findPromises(body, at).filter(
    ({ conditional, estimate, span }) => !conditional && !estimate && !introduction.test(body.slice(...span)),
  );
}

// "我是小李，负责处理您的投诉" says who they are.
const introduction = /^(?:专门)?负责(?:处理|跟进|接待|解决)?(?:您|你|此|这|本)/u;

/** Promises whose hour fell into the chapter were kept by the hour first given. */
export function checkPromiseKept(
  { conversation }: Subject,
  { graceMinutes }: Params<"promise_kept">,
): Finding {
  const due = conversation.promises.filter(
    ({ state, firstDueAt }) => state === "kept" || (state === "open" && firstDueAt <= conversation.endedAt),
  );
  if (due.length === 0) return notApplicable("nothing_due");

  const late = due.filter((promise) => minutesLate(promise, conversation.endedAt) > graceMinutes);
  const [worst] = late.toSorted(
    (a, b) => minutesLate(b, conversation.endedAt) - minutesLate(a, conversation.endedAt),
  );
  if (!worst) return met("promises_kept", { promises: due.length });
  return broken(worst.state === "kept" ? "promise_kept_late" : "promise_not_kept", {
    values: { minutes: Math.ceil(minutesLate(worst, conversation.endedAt)), times: late.length },
    places: atEvent(conversation, "promise_broken", worst.id),
    staffId: worst.ownerId,
  });
}

function minutesLate({ firstDueAt, keptAt }: InspectedPromise, endedAt: Date): number {
  return ((keptAt ?? endedAt).getTime() - firstDueAt.getTime()) / 60_000;
}
