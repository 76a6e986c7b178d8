import type { History, HistoryEvent, HistoryMessage } from "./read-histories.ts";

/** One stretch of a complaint, from opening to its end, and what became of that end. */
export type Chapter = {
  number: number;
  openedAt: Date;
  end: HistoryEvent | null;
  isReopened: boolean;
  isEscalated: boolean;
  isHandedOver: boolean;
};

export function chaptersOf({ complaint, events }: History): Chapter[] {
  const chapters = [opened(1, complaint.received_at)];
  for (const event of events) {
    const chapter = chapters.at(-1)!;
    if (ends.has(event.type)) chapter.end = event;
    if (event.type === "hand_over_taken") chapter.isHandedOver = true;
    if (event.type === "owner_assigned" && event.data.fromOwnerId) chapter.isHandedOver = true;
    if (event.type === "result_objected" || event.type === "regulator_matter_recorded")
      chapter.isEscalated = true;
    if (event.type === "complaint_reopened" || event.type === "result_disputed") {
      chapter.isReopened = true;
      chapters.push(opened(chapter.number + 1, event.at));
    }
  }
  return chapters;
}

const ends = new Set(["complaint_confirmed", "complaint_closed_by_silence", "complaint_withdrawn"]);

function opened(number: number, openedAt: Date): Chapter {
  return { number, openedAt, end: null, isReopened: false, isEscalated: false, isHandedOver: false };
}

/** Whose complaint it was at a time; nobody's before it was taken. */
export function ownerAt({ events }: History, at: Date): string | null {
  const owning = events.findLast((event) => event.at <= at && event.data.ownerId);
  return owning ? String(owning.data.ownerId) : null;
}

/** The chapter something belongs to: the one that was open, or the last that had ended. */
export function chapterAt(chapters: readonly Chapter[], at: Date): Chapter {
  return chapters.findLast(({ openedAt }) => openedAt <= at) ?? chapters[0]!;
}

export function isByStaff({ direction, author_kind }: HistoryMessage): boolean {
  return direction === "out" && author_kind === "staff";
}
