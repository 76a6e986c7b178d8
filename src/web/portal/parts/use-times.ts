import { formatDeadline, formatMoment } from "../../../shared/dates.ts";
import { useNow, useReader } from "../../ui/reader.ts";

/** Times written for the customer, in the house's time zone. */
export function useTimes() {
  const reader = useReader();
  const now = useNow(15_000);
  return {
    /** "今天 14:30" */
    moment: (at: string) => formatMoment(new Date(at), now, reader),
    /** "今天 14:30 前" */
    deadline: (at: string) => formatDeadline(new Date(at), now, reader),
    isPast: (at: string) => Date.parse(at) < now.getTime(),
  };
}
