import { formatClockTime, formatMoment } from "../../../../shared/dates.ts";
import { useNow, useReader } from "../../../ui/reader.ts";

/** "14:30" where the day already stands above; the whole moment on hover and for machines. */
export function ClockTime({ at }: { at: string }) {
  const reader = useReader();
  const now = useNow(60_000);
  const moment = new Date(at);
  return (
    <time dateTime={at} title={formatMoment(moment, now, reader)}>
      {formatClockTime(moment, reader)}
    </time>
  );
}
