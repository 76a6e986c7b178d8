import { type Chapter, chapterAt, chaptersOf, isByStaff, ownerAt } from "./chapters.ts";
import type { Fact } from "./fact.ts";
import type { History, HistoryEvent, HistoryMessage } from "./read-histories.ts";
import { roundsOf, secondsBetween } from "./rounds.ts";

/** Everything of one complaint that is counted, read from what happened and from nothing anybody can edit. */
export function factsOf(history: History): Fact[] {
  const chapters = chaptersOf(history);
  return [
    ...roundsOf(history, chapters),
    ...chapters.flatMap((chapter) => firstResponse(history, chapters, chapter)),
    ...chapters.flatMap((chapter) => ended(history, chapters, chapter)),
    ...opened(history, chapters),
    ...clocks(history),
    ...surveys(history, chapters),
    ...promises(history, chapters),
    ...messageHours(history, chapters),
  ];
}

function firstResponse(history: History, chapters: readonly Chapter[], chapter: Chapter): Fact[] {
  const first = messagesIn(history, chapters, chapter).find(isByStaff);
  if (!first) return [];
  return [
    {
      kind: "first_response",
      sourceId: first.id,
      messageId: first.id,
      chapter: chapter.number,
      staffId: first.author_id,
      at: first.at,
      value: secondsBetween(chapter.openedAt, first.at),
    },
  ];
}

function ended(history: History, chapters: readonly Chapter[], chapter: Chapter): Fact[] {
  const { end, number, isReopened, isEscalated, isHandedOver } = chapter;
  if (!end) return [];
  return [
    {
      kind: "ended",
      sourceId: end.id,
      messageId: null,
      chapter: number,
      staffId: mainAgent(history, chapters, chapter),
      at: end.at,
      value: 1,
      isReopened,
      // A later complaint repeats how it finally ended.
      isRepeated: history.isRepeated && chapter === chapters.at(-1),
      isEscalated,
      isHandedOver,
    },
  ];
}

function opened({ events }: History, chapters: readonly Chapter[]): Fact[] {
  return events
    .filter(({ type }) => type === "complaint_accepted")
    .map(({ id, at, data }) => ({
      kind: "opened",
      sourceId: id,
      messageId: null,
      chapter: chapterAt(chapters, at).number,
      staffId: String(data.ownerId),
      at,
      value: 1,
    }));
}

function clocks(history: History): Fact[] {
  return history.clocks.flatMap(({ id, kind, chapter, breached_at, stopped_at, is_met, is_void }) => {
    const at = breached_at ?? stopped_at;
    if (!at || is_void) return [];
    return [
      {
        kind: kind === "resolution" ? "clock_resolution" : "clock_first_response",
        sourceId: id,
        messageId: null,
        chapter,
        staffId: ownerAt(history, at),
        at,
        value: !breached_at && is_met ? 1 : 0,
      } satisfies Fact,
    ];
  });
}

function surveys(history: History, chapters: readonly Chapter[]): Fact[] {
  return history.surveys.flatMap(({ id, chapter: number, score, effort, answered_at }) => {
    const chapter = chapters.find((one) => one.number === number) ?? chapters.at(-1)!;
    const told = {
      sourceId: id,
      messageId: null,
      chapter: number,
      staffId: mainAgent(history, chapters, chapter),
      at: answered_at,
    };
    const facts: Fact[] = [{ ...told, kind: "satisfaction", value: score }];
    return effort === null ? facts : [...facts, { ...told, kind: "effort", value: effort }];
  });
}

/** A promise that was broken once stays so, whenever it was kept afterwards. */
function promises(history: History, chapters: readonly Chapter[]): Fact[] {
  return history.promises.flatMap(({ id, owner_id }) => {
    const told = (type: string) => history.events.find(isAbout(type, id));
    const broken = told("promise_broken");
    const decided = broken ?? told("promise_kept");
    if (!decided) return [];
    return [
      {
        kind: "promise",
        sourceId: id,
        messageId: null,
        chapter: chapterAt(chapters, decided.at).number,
        staffId: owner_id,
        at: decided.at,
        value: broken ? 0 : 1,
      } satisfies Fact,
    ];
  });
}

function isAbout(wanted: string, promiseId: string) {
  return ({ type, data }: HistoryEvent) => type === wanted && data.promiseId === promiseId;
}

/** How many messages a person wrote in each hour. */
function messageHours({ messages }: History, chapters: readonly Chapter[]): Fact[] {
  const hours = Map.groupBy(messages.filter(isByStaff), ({ author_id, at }) => `${author_id} ${hourOf(at)}`);
  return [...hours.values()].map((written) => ({
    kind: "messages",
    sourceId: written[0]!.id,
    messageId: written[0]!.id,
    chapter: chapterAt(chapters, written[0]!.at).number,
    staffId: written[0]!.author_id,
    at: written[0]!.at,
    value: written.length,
  }));
}

export function hourOf(at: Date): number {
  return Math.floor(at.getTime() / 3_600_000);
}

/** Who wrote most of the messages to the customer, the last of several; else whose it was. */
function mainAgent(history: History, chapters: readonly Chapter[], chapter: Chapter): string | null {
  const authors = messagesIn(history, chapters, chapter)
    .filter(isByStaff)
    .map(({ author_id }) => author_id);
  const counts = new Map<string, number>();
  let main: string | null = null;
  for (const author of authors) {
    counts.set(author, (counts.get(author) ?? 0) + 1);
    if (main === null || counts.get(author)! >= counts.get(main)!) main = author;
  }
  return main ?? ownerAt(history, chapter.end?.at ?? chapter.openedAt);
}

function messagesIn({ messages }: History, chapters: readonly Chapter[], chapter: Chapter): HistoryMessage[] {
  return messages.filter(({ at }) => chapterAt(chapters, at) === chapter);
}
