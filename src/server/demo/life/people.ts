import { roleMay } from "../../../shared/roles.ts";
import type { DepartmentCode } from "../department-codes.ts";
import type { Dice } from "../dice.ts";
import type { DemoHouse, DemoStaff, Severity } from "../plan.ts";
import { type Remedy, remedy } from "../stories/remedies.ts";

/** Grave matters go to senior staff at once. */
export function drawOwner(dice: Dice, house: DemoHouse, severity: Severity): DemoStaff {
  const isGrave = severity === "high" || severity === "critical";
  const fitting = house.staff.filter(({ role }) => role === (isGrave ? "senior_agent" : "agent"));
  return dice.pick(fitting);
}

export function colleagueFor(dice: Dice, house: DemoHouse, owner: DemoStaff): DemoStaff {
  const handlers = house.staff.filter(({ role, email }) => isHandler(role) && email !== owner.email);
  return dice.pick(handlers);
}

export function supervisorOf(house: DemoHouse): DemoStaff {
  return oneWith(house, (staff) => staff.role === "supervisor");
}

export function handlerOf(house: DemoHouse, department: DepartmentCode): DemoStaff {
  return oneWith(
    house,
    (staff) => staff.departmentCode === department && roleMay(staff.role, "inquiry.reply"),
  );
}

export function mayGrantAlone(
  house: DemoHouse,
  staff: DemoStaff,
  options: Remedy[],
  priceMinor: number,
): boolean {
  const limits = house.grades.find(({ code }) => code === staff.gradeCode)?.limits ?? {};
  return options.every(({ kind, cost }) => cost(priceMinor) <= (limits[kind] ?? -1));
}

/** The lowest grade that may grant them all, and never the person who asks. */
export function approverFor(
  house: DemoHouse,
  owner: DemoStaff,
  options: Remedy[],
  priceMinor: number,
): DemoStaff {
  const byRank = house.staff
    .filter(({ role, email }) => roleMay(role, "remedy.approve") && email !== owner.email)
    .toSorted((one, other) => rankOf(house, one) - rankOf(house, other));
  const able = byRank.find((staff) => mayGrantAlone(house, staff, options, priceMinor));
  if (!able)
    throw new RangeError(`Nobody in ${house.slug} may grant ${options.map(({ code }) => code).join(", ")}`);
  return able;
}

/** What an agent may always put instead of what was refused. */
export function withinOwnLimits(
  house: DemoHouse,
  owner: DemoStaff,
  options: Remedy[],
  priceMinor: number,
): Remedy[] {
  const allowed = options.filter((option) => mayGrantAlone(house, owner, [option], priceMinor));
  const fallbacks = [remedy("coupon_30"), remedy("written_account"), remedy("apology_call")];
  const added = fallbacks.filter(({ code }) => !allowed.some((option) => option.code === code));
  return [...allowed, ...added].slice(0, Math.max(2, allowed.length));
}

function isHandler(role: DemoStaff["role"]): boolean {
  return role === "agent" || role === "senior_agent";
}

function rankOf(house: DemoHouse, staff: DemoStaff): number {
  return house.grades.find(({ code }) => code === staff.gradeCode)?.rank ?? 0;
}

function oneWith(house: DemoHouse, fits: (staff: DemoStaff) => boolean): DemoStaff {
  const found = house.staff.find(fits);
  if (!found) throw new RangeError(`Somebody is missing in ${house.slug}`);
  return found;
}
