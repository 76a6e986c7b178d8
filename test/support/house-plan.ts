import type { HousePlan } from "../../src/server/people/found-house.ts";
import { type Role, roles } from "../../src/shared/roles.ts";

/** The small house most tests play in: every role once, the agent twice, and limits that are easy to remember. */
export function housePlan(slug: string): HousePlan {
  return {
    slug,
    nameZh: `${slug} 店`,
    nameEn: `House ${slug}`,
    shops: [{ code: "main", name: "旗舰店" }],
    departments: [
      { code: "warehouse", nameZh: "仓储部", nameEn: "Warehouse" },
      { code: "logistics", nameZh: "物流部", nameEn: "Logistics" },
    ],
    grades: [
      { code: "junior", rank: 1, nameZh: "初级", nameEn: "Junior", limits: limitsUpTo(50_00) },
      { code: "senior", rank: 2, nameZh: "高级", nameEn: "Senior", limits: limitsUpTo(200_00) },
      { code: "manager", rank: 3, nameZh: "经理", nameEn: "Manager", limits: limitsUpTo(5_000_00) },
    ],
    staff: [
      ...roles.map((role) => person(slug, role, role)),
      person(slug, "agent2", "agent"),
      { ...person(slug, "logistics", "department_handler"), department: "logistics" },
    ],
  };
}

export const testPassword = "correct horse battery";

export function emailOf(name: string, slug: string): string {
  return `${name}@${slug}.example`;
}

const gradeOfRole: Partial<Record<Role, string>> = {
  senior_agent: "senior",
  supervisor: "manager",
  operations_manager: "manager",
};

function person(slug: string, name: string, role: Role): HousePlan["staff"][number] {
  return {
    email: emailOf(name, slug),
    name: `${name} ${slug}`,
    role,
    grade: gradeOfRole[role] ?? "junior",
    ...(role === "department_handler" ? { department: "warehouse" } : {}),
  };
}

function limitsUpTo(minor: number): Record<string, number> {
  return {
    apology: 0,
    explanation: 0,
    reship: minor,
    exchange: minor,
    repair: minor,
    return_refund: minor,
    refund_only: minor,
    partial_refund: minor,
    price_difference: minor,
    coupon: minor,
    freight: minor,
  };
}
