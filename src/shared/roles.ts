/** Who may do what. Roles and permissions are data; every route and every step names one permission. */

export const roles = [
  "agent",
  "senior_agent",
  "supervisor",
  "department_handler",
  "inspector",
  "quality_manager",
  "trainer",
  "legal",
  "pr",
  "operations_manager",
  "administrator",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "complaint.read",
  "complaint.read_archive",
  "complaint.file",
  "complaint.import",
  "complaint.accept",
  "complaint.triage",
  "complaint.message",
  "complaint.note",
  "complaint.hand_over",
  "complaint.merge",
  "complaint.withdraw",
  "complaint.reopen",
  "inquiry.ask",
  "inquiry.reply",
  "inquiry.find",
  "inquiry.rule",
  "remedy.offer",
  "remedy.record_answer",
  "remedy.approve",
  "promise.keep",
  "promise.revise",
  "closure.ask",
  "closure.record",
  "order.read",
  "order.import",
  "people.read",
  "people.manage",
  "settings.read",
  "settings.manage",
  "evidence.export",
  "evidence.verify",
  "law.manage",
] as const;
export type Permission = (typeof permissions)[number];

const handlesComplaints: Permission[] = [
  "complaint.read",
  "complaint.read_archive",
  "complaint.file",
  "complaint.accept",
  "complaint.triage",
  "complaint.message",
  "complaint.note",
  "complaint.hand_over",
  "complaint.withdraw",
  "complaint.reopen",
  "inquiry.ask",
  "inquiry.find",
  "inquiry.rule",
  "remedy.offer",
  "remedy.record_answer",
  "promise.keep",
  "promise.revise",
  "closure.ask",
  "closure.record",
  "order.read",
  "people.read",
  "settings.read",
];

const leadsComplaints: Permission[] = [
  ...handlesComplaints,
  "complaint.merge",
  "remedy.approve",
  "evidence.export",
];

const readsComplaints: Permission[] = [
  "complaint.read",
  "complaint.read_archive",
  "order.read",
  "people.read",
  "settings.read",
];

export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  agent: handlesComplaints,
  senior_agent: leadsComplaints,
  supervisor: [...leadsComplaints, "complaint.import", "order.import", "evidence.verify"],
  department_handler: ["inquiry.reply"],
  inspector: readsComplaints,
  quality_manager: [...readsComplaints, "complaint.note"],
  trainer: readsComplaints,
  legal: [
    ...readsComplaints,
    "complaint.note",
    "inquiry.reply",
    "evidence.export",
    "evidence.verify",
    "law.manage",
  ],
  pr: [...readsComplaints, "complaint.note", "inquiry.reply"],
  operations_manager: [
    ...leadsComplaints,
    "complaint.import",
    "order.import",
    "settings.manage",
    "evidence.verify",
    "law.manage",
  ],
  administrator: [
    "complaint.import",
    "order.import",
    "order.read",
    "people.read",
    "people.manage",
    "settings.read",
    "settings.manage",
  ],
  auditor: [...readsComplaints, "evidence.export", "evidence.verify"],
};

export function roleMay(role: Role, permission: Permission): boolean {
  return permissionsOfRole[role].includes(permission);
}
