import { formatMoment } from "../../shared/dates.ts";
import { useNow, useReader } from "./reader.ts";

/** A point in time for people, with the machine's form beside it. */
export function Moment({ at }: { at: string }) {
  const reader = useReader();
  const now = useNow(60_000);
  return <time dateTime={at}>{formatMoment(new Date(at), now, reader)}</time>;
}
