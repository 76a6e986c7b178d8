import type { Tx } from "../../db/database.ts";
import { partyOf } from "../calling/plan/current-plan.ts";
import { plansOf } from "../calling/present-calls.ts";
import type { AlertLevel } from "./alert.ts";

type Bilingual = { zh: string; en: string };
type Told = { data: unknown };
type Named = Partial<Record<"staffId" | "toId" | "taskId" | "callId", string>>;

/** Whom or what each event is about: the person called or handed to, the task, else the party of the call. */
export async function eventSubjects(
  tx: Tx,
  events: readonly Told[],
): Promise<(event: Told) => Bilingual | null> {
  const named = events.map(({ data }) => data as Named);
  const people = await staffOf(tx, idsIn(named, "staffId", "toId"));
  const tasks = await tasksOf(tx, idsIn(named, "taskId"));
  const parties = await partiesOf(tx, idsIn(named, "callId"));
  return ({ data }) => {
    const { staffId, toId, taskId, callId } = data as Named;
    return people.get(staffId ?? toId ?? "") ?? tasks.get(taskId ?? "") ?? parties.get(callId ?? "") ?? null;
  };
}

function idsIn(named: readonly Named[], ...keys: (keyof Named)[]): string[] {
  return [...new Set(named.flatMap((each) => keys.flatMap((key) => each[key] ?? [])))];
}

async function staffOf(tx: Tx, ids: string[]): Promise<Map<string, Bilingual>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, inBoth(name)]));
}

async function tasksOf(tx: Tx, ids: string[]): Promise<Map<string, Bilingual>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("alert_task").select(["id", "title"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, title }) => [id, inBoth(title)]));
}

async function partiesOf(tx: Tx, ids: string[]): Promise<Map<string, Bilingual>> {
  if (ids.length === 0) return new Map();
  const calls = await tx
    .selectFrom("alert_call")
    .select(["id", "party", "level", "plan_version"])
    .where("id", "in", ids)
    .execute();
  const plans = await plansOf(tx, calls);
  return new Map(
    calls.map(({ id, party, level, plan_version }) => [
      id,
      partyOf(plans.get(plan_version)!, level as AlertLevel, party).name,
    ]),
  );
}

function inBoth(name: string): Bilingual {
  return { zh: name, en: name };
}
