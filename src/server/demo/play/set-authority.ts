import { isoDay } from "../../../shared/dates.ts";
import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { changeAllowance } from "../../people/change-allowance.ts";
import { putChain } from "../../remedy/approval/put-chain.ts";
import { addBudget } from "../../remedy/budget/add-budget.ts";
import { delegate } from "../../remedy/delegation/delegate.ts";
import type { DemoHouse } from "../plan.ts";
import type { Stage } from "./players.ts";

/** What the house's managers set up: sums per grade, a chain for damages, a goodwill budget per shop, a stand-in. */
export async function setAuthority(stage: Stage, house: DemoHouse, now: Date): Promise<void> {
  const person = (role: Role) => stage.staff(house.staff.find((each) => each.role === role)!.email);
  const manager = person("operations_manager");
  await setSums(person("administrator"));
  await putChain(manager, {
    kind: "statutory_damages",
    fromMinor: 2_000_00,
    steps: [
      { gradeCode: "supervisor", people: 1 },
      { gradeCode: "manager", people: 1 },
    ],
  });
  await setBudgets(manager, stage, house, now);
  await delegate(manager, {
    toStaffId: person("supervisor").id,
    startsAt: now.toISOString(),
    endsAt: new Date(now.getTime() + 3 * 86_400_000).toISOString(),
    reason: "外出参加行业会议",
  });
}

async function setSums(administrator: Staff): Promise<void> {
  const sums = { junior: [2_000_00, 500_00], senior: [10_000_00, 3_000_00] } as const;
  for (const [gradeCode, [dayMinor, customerMinor]] of Object.entries(sums))
    await changeAllowance(administrator, gradeCode, { dayMinor, customerMinor, customerDays: 90 });
}

// Of the period that the demo's last two months lie in, so that its use is there to see.
async function setBudgets(manager: Staff, stage: Stage, { timeZone }: DemoHouse, now: Date): Promise<void> {
  const day = (fromNow: number) => isoDay(new Date(now.getTime() + fromNow * 86_400_000), timeZone);
  for (const shopId of Object.values(stage.shopIds))
    await addBudget(manager, { shopId, startsOn: day(-60), endsOn: day(30), limitMinor: 5_000_00 });
}
