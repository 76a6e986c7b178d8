import { formatDay } from "../../../shared/dates.ts";
import { useNow, useReader } from "../../ui/reader.ts";

/** Whole days, both included; the instants are those of their midnights. */
export function Period({ from, to }: { from: string; to: string }) {
  const reader = useReader();
  const now = useNow(60_000);
  const first = new Date(from);
  const last = new Date(new Date(to).getTime() - 1);
  return (
    <>
      <time dateTime={from}>{formatDay(first, now, reader)}</time> –{" "}
      <time dateTime={to}>{formatDay(last, now, reader)}</time>
    </>
  );
}
