export const departmentCodes = [
  "warehouse",
  "logistics",
  "product",
  "after_sales",
  "supplier",
  "legal",
  "pr",
] as const;
export type DepartmentCode = (typeof departmentCodes)[number];
