import { isoDay } from "../../../../shared/dates.ts";
import { useReader } from "../../../ui/reader.ts";
import type { MyDataRequest } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { useTimes } from "../../parts/use-times.ts";

/** One request and its answer: what was erased, what is kept, by which article and until when. */
export function RequestAnswer({ request }: { request: MyDataRequest }) {
  const { myData } = useWords();
  const { moment, deadline } = useTimes();
  const { kind, state, askedAt, dueAt, reason, needsIdentityCheck } = request;
  return (
    <li>
      <strong>{myData.kinds[kind]}</strong> <span className="quiet">{myData.askedAt(moment(askedAt))}</span>
      {state === "open" && <p>{myData.open(deadline(dueAt))}</p>}
      {needsIdentityCheck && <p>{myData.needsCheck}</p>}
      {state === "refused" && <p>{myData.refused(reason ?? "")}</p>}
      {state === "done" && <p>{myData.done[kind]}</p>}
      {state === "done" && kind === "copy" && <Download request={request} />}
      {request.outcome && <Outcome outcome={request.outcome} />}
    </li>
  );
}

function Download({ request: { copy } }: { request: MyDataRequest }) {
  const { myData } = useWords();
  const { moment } = useTimes();
  if (!copy) return <p className="quiet">{myData.copyOver}</p>;
  return (
    <p>
      <a href={`/api/portal/data-copy?token=${encodeURIComponent(copy.token)}`} download>
        {myData.download}
      </a>{" "}
      <span className="quiet">{myData.downloadUntil(moment(copy.expiresAt))}</span>
    </p>
  );
}

function Outcome({ outcome: { erased, kept } }: { outcome: NonNullable<MyDataRequest["outcome"]> }) {
  const { myData } = useWords();
  return (
    <>
      {erased.length > 0 && (
        <>
          <h3>{myData.erasedTitle}</h3>
          <ul>
            {erased.map(({ what, count }) => (
              <li key={what}>{myData.erased[what](count)}</li>
            ))}
          </ul>
        </>
      )}
      {kept.length > 0 && (
        <>
          <h3>{myData.keptTitle}</h3>
          <ul>
            {kept.map((each) => (
              <Kept key={`${each.what} ${each.why}`} kept={each} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type KeptData = NonNullable<MyDataRequest["outcome"]>["kept"][number];

function Kept({ kept: { what, why, articles, until, numbers } }: { kept: KeptData }) {
  const { myData } = useWords();
  const { lang, timeZone } = useReader();
  const names = articles.map(({ zh, en }) => (lang === "en" ? en : zh));
  const parts = [
    numbers.join("、"),
    myData.why[why],
    names.length > 0 ? myData.articles(names) : "",
    until ? myData.until(isoDay(new Date(until), timeZone)) : "",
  ];
  return (
    <li>
      {myData.kept[what]} <span className="quiet">{parts.filter((part) => part !== "").join(" · ")}</span>
    </li>
  );
}
