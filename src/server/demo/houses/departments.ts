import type { DemoHouse } from "../plan.ts";

/** The departments a complaint may have to be carried to; both houses have the same seven. */
export const departments: DemoHouse["departments"] = [
  { code: "warehouse", nameZh: "仓储部", nameEn: "Warehouse" },
  { code: "logistics", nameZh: "物流部", nameEn: "Logistics" },
  { code: "product", nameZh: "商品部", nameEn: "Product" },
  { code: "after_sales", nameZh: "售后技术部", nameEn: "After-sales technology" },
  { code: "supplier", nameZh: "供应商管理部", nameEn: "Supplier management" },
  { code: "legal", nameZh: "法务部", nameEn: "Legal" },
  { code: "pr", nameZh: "公共关系部", nameEn: "Public relations" },
];
