import type { PlanParty } from "../../../../shared/api/alert-fields.ts";

export type Member = {
  id: string;
  role: string;
  department: string | null;
  deputyId: string | null;
  isAway: boolean;
};

/**
 * The order in which a party's people are called: the first, their deputy, the others; whoever is away is passed over for
 * their deputy. Those it climbs to come early enough that one of them is reached before the party's time is up.
 */
export function orderLadder(party: PlanParty, members: readonly Member[]): string[] {
  const own = withDeputies(ownPeople(party, members), members);
  const above = withDeputies(
    party.climbsTo.flatMap((role) => members.filter((member) => member.role === role)),
    members,
  );
  const rungs = Math.max(1, Math.ceil(party.answerWithinMinutes / party.climbAfterMinutes));
  const first = above.length === 0 ? own.length : Math.max(1, rungs - 1);
  return [...new Set([...own.slice(0, first), ...above, ...own.slice(first)])];
}

function ownPeople({ staffIds, roles, departments }: PlanParty, members: readonly Member[]): Member[] {
  const named = staffIds.flatMap((id) => members.filter((member) => member.id === id));
  const fitting = members.filter(
    ({ role, department }) =>
      (roles as string[]).includes(role) || (department !== null && departments.includes(department)),
  );
  return [...new Set([...named, ...fitting])];
}

function withDeputies(people: readonly Member[], members: readonly Member[]): string[] {
  const present = new Map(members.filter(({ isAway }) => !isAway).map((member) => [member.id, member]));
  const ids = people.flatMap(({ id, deputyId }) => (deputyId ? [id, deputyId] : [id]));
  return [...new Set(ids.filter((id) => present.has(id)))];
}

/** Whether it is night by the house's clock: "22:00" to "08:00" goes over midnight. */
export function isQuiet({ from, to }: { from: string; to: string }, timeOfDay: string): boolean {
  if (from === to) return false;
  return from < to ? from <= timeOfDay && timeOfDay < to : timeOfDay >= from || timeOfDay < to;
}
