import type { z } from "zod";
import type { calibrationHead } from "../../../../shared/api/calibration-routes.ts";
import type { Staff } from "../../../actor.ts";
import { peopleOf } from "../../../complaint/staff-view/people.ts";
import type { Tx } from "../../../db/database.ts";
import { allVersions } from "../../scorecards/scorecard-version.ts";
import { type Entry, entriesOf, isCounted, type Session } from "./session.ts";

type Head = z.input<typeof calibrationHead>;

/** What everybody may know of a session at any time: who takes part and how far they are, never what they answered. */
export async function presentHeads(tx: Tx, reader: Staff, sessions: Session[]): Promise<Head[]> {
  if (sessions.length === 0) return [];
  const people = await peopleOf(tx);
  const versions = await allVersions(tx);
  const entries = Map.groupBy(
    await entriesOf(
      tx,
      sessions.map(({ id }) => id),
    ),
    ({ session_id }) => session_id,
  );
  return sessions.map((session) => {
    const { scorecard_code: code, scorecard_version: version } = session;
    const { zh, en } = versions.find((each) => each.code === code && each.version === version)!.form;
    const own = entries.get(session.id) ?? [];
    const state = stateOf(session, own);
    return {
      id: session.id,
      title: session.title,
      scorecard: { code, version, zh, en },
      moderator: people.person(session.moderator_id),
      state,
      madeAt: session.made_at.toISOString(),
      dueAt: session.due_at.toISOString(),
      isLate: (state === "invited" || state === "scoring") && session.due_at <= tx.now,
      conversations: new Set(own.map(({ conversation_id }) => conversation_id)).size,
      participants: [...Map.groupBy(own, ({ staff_id }) => staff_id)].map(([id, mine]) => ({
        person: people.person(id),
        done: mine.filter((entry) => isCounted(entry, session)).length,
      })),
      ownLeft: leftFor(reader.id, own),
      isModerator: session.moderator_id === reader.id,
    };
  });
}

// Invited until the first answer is kept: the drafts themselves say so, and nobody has to report it.
function stateOf(session: Session, entries: Entry[]): Head["state"] {
  if (session.opened_at) return session.agreed_at ? "agreed" : "open";
  return entries.some(({ revision }) => revision > 1) ? "scoring" : "invited";
}

function leftFor(id: string, entries: Entry[]): number | null {
  const own = entries.filter(({ staff_id }) => staff_id === id);
  return own.length === 0 ? null : own.filter(({ submitted_at }) => submitted_at === null).length;
}
