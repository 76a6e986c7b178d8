/** What can go wrong with one question, as the asker sees it. */
export const faults = [
  // The question never arrives: the connection breaks before anything is done.
  "lost_question",
  // Done, but the answer is lost.
  "lost_answer",
  // Done, but nothing is ever said and the asker gives up waiting.
  "never",
  // A fault before anything is done.
  "error_before",
  // Done, and then a fault.
  "error_after",
  // Taken in now, done later: the callback says so.
  "later",
  // Done, and the callback arrives before the answer does.
  "callback_first",
  // Done, answered, and called back twice.
  "callback_twice",
  // Taken in twice under one key, as by an impatient proxy.
  "asked_twice",
  // Done, but the answer says only "accepted": the callbacks come in the wrong order.
  "out_of_order",
  // Refused for a reason of business.
  "refused",
  "wrong_signature",
  "old_clock",
  "redirect",
  "huge",
  "not_json",
] as const;
export type Fault = (typeof faults)[number];

export function isFault(text: string): text is Fault {
  return (faults as readonly string[]).includes(text);
}
