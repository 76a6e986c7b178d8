import type { Role } from "./roles.ts";

/** What the roles are called on screens and in the terminal. */
export const roleNames: Record<Role, { zh: string; en: string }> = {
  agent: { zh: "客服专员", en: "Agent" },
  senior_agent: { zh: "资深客服", en: "Senior agent" },
  supervisor: { zh: "客服主管", en: "Supervisor" },
  department_handler: { zh: "部门经办人", en: "Department handler" },
  inspector: { zh: "质检员", en: "Inspector" },
  quality_manager: { zh: "质量经理", en: "Quality manager" },
  trainer: { zh: "培训师", en: "Trainer" },
  legal: { zh: "法务", en: "Legal" },
  pr: { zh: "公关", en: "Public relations" },
  operations_manager: { zh: "运营经理", en: "Operations manager" },
  administrator: { zh: "管理员", en: "Administrator" },
  auditor: { zh: "审计员", en: "Auditor" },
};
