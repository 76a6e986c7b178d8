import type { Staff } from "../../actor.ts";
import { codeOf } from "../../alerts/calling/addresses/rules.ts";
import { checkAddress, saveAddress } from "../../alerts/calling/addresses/save-address.ts";
import { saveCover } from "../../alerts/calling/addresses/save-cover.ts";
import type { House } from "../../house.ts";
import { peopleOf } from "../aftermath/people-of.ts";
import type { Stage } from "../play/players.ts";
import type { Crew } from "./crew.ts";

/** Everybody whom the plan may call has typed in the code that came to their telephone; who is in charge of PR has a deputy. */
export async function letReach(house: House, stage: Stage, crew: Crew): Promise<void> {
  const seniors = await peopleOf(stage, ["senior_agent"]);
  const called = new Map([...Object.values(crew), ...seniors].map((person) => [person.id, person]));
  for (const [index, person] of [...called.values()].entries()) {
    const phone = `1380000${String(index + 1).padStart(4, "0")}`;
    await enter(house, person, "sms", phone);
    await enter(house, person, "voice", phone);
  }
  await saveCover(crew.pr, {
    staffId: crew.pr.id,
    deputyId: crew.senior.id,
    absentFrom: null,
    absentUntil: null,
  });
}

async function enter(house: House, person: Staff, channel: "sms" | "voice", address: string): Promise<void> {
  const { id } = await saveAddress(person, { staffId: person.id, channel, address });
  await checkAddress(house, person, id, codeOf(house.secret, { id, round: firstRound }));
}

const firstRound = 1;
