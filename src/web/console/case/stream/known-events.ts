import { eventsZh } from "../../../../shared/event-words.zh.ts";

/** Whether the translations have words for this type of event. */
export function isKnownEvent(type: string): type is keyof typeof eventsZh {
  return Object.hasOwn(eventsZh, type);
}
