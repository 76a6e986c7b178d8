import type { Role } from "../../../shared/roles.ts";
import type { DepartmentCode } from "../department-codes.ts";
import type { DemoGrade, DemoStaff, Manner } from "../plan.ts";

export type StaffLine = [
  name: string,
  account: string,
  role: Role,
  gradeCode: DemoGrade["code"],
  departmentCode?: DepartmentCode | null,
  manner?: Manner,
];

/** The people of a house, with made-up addresses under the reserved domain `.example`. */
export function staffOf(slug: string, lines: StaffLine[]): DemoStaff[] {
  return lines.map(([name, account, role, gradeCode, departmentCode = null, manner = "plain"]) => ({
    email: `${account}@${slug}.example`,
    name,
    role,
    gradeCode,
    departmentCode,
    manner,
  }));
}
