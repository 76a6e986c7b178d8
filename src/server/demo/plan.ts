import type { z } from "zod";
import type { newComplaint } from "../../shared/api/complaint-routes.ts";
import type { demand, remedyKind, severity } from "../../shared/api/fields.ts";
import type { Role } from "../../shared/roles.ts";
import type { DemoDeed } from "./deed.ts";
import type { DepartmentCode } from "./department-codes.ts";
import type { DemoImageKind } from "./images/image-kinds.ts";

/** What the demo shows, as plain data: who works there, what was bought, and what was complained about and done. */

export type DemoPlan = {
  houses: DemoHouse[];
  /** Oldest first. */
  orders: DemoOrder[];
  /** In the order they were received, so that a duplicate always follows what it is merged into. */
  complaints: DemoStory[];
};

export type RemedyKind = z.infer<typeof remedyKind>;
export type Severity = z.infer<typeof severity>;
export type Demand = z.infer<typeof demand>;

export type DemoHouse = {
  slug: string;
  nameZh: string;
  nameEn: string;
  timeZone: "Asia/Shanghai";
  currency: "CNY";
  /** Stories that end in silence count on this: see life/closure.ts. */
  silenceDays: number;
  reopenDays: number;
  shops: { code: string; name: string }[];
  departments: { code: DepartmentCode; nameZh: string; nameEn: string }[];
  grades: DemoGrade[];
  staff: DemoStaff[];
};

export type DemoGrade = {
  code: "junior" | "senior" | "supervisor" | "manager";
  rank: number;
  nameZh: string;
  nameEn: string;
  /** Minor units; a kind that is missing is not this grade's to grant. */
  limits: Partial<Record<RemedyKind, number>>;
};

export type DemoStaff = {
  email: string;
  name: string;
  role: Role;
  gradeCode: DemoGrade["code"];
  departmentCode: DepartmentCode | null;
  /** How they write; not stored, it only colours the demo. */
  manner: Manner;
};

export type Manner = "warm" | "plain" | "hasty";

export type DemoCustomer = {
  sourceId: string;
  name: string;
  phone: string;
  tier: "standard" | "silver" | "gold";
};

export type DemoItem = {
  line: number;
  sku: string;
  name: string;
  quantity: number;
  priceMinor: number;
  category: string;
  supplier: string;
  batchCode: string;
  /** Calendar day, YYYY-MM-DD. */
  batchMadeOn: string;
};

export type DemoParcel = {
  position: number;
  carrier: string;
  trackingNumber: string;
  warehouse: string;
  shippedAt: Date;
  deliveredAt: Date | null;
  trace: { at: Date; place: string; text: string }[];
};

export type DemoOrder = {
  houseSlug: string;
  shopCode: string;
  number: string;
  customer: DemoCustomer;
  state: "paid" | "shipped" | "delivered" | "cancelled";
  currency: "CNY";
  totalMinor: number;
  freightMinor: number;
  orderedAt: Date;
  paidAt: Date;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  promisedAt: Date;
  province: string;
  city: string;
  items: DemoItem[];
  parcels: DemoParcel[];
};

export type DemoStory = {
  houseSlug: string;
  /** Names the story within the plan; a duplicate names the story it is merged into by it. */
  key: string;
  kernel: string;
  receivedAt: Date;
  filing: Omit<z.input<typeof newComplaint>, "uploads">;
  photos: DemoImageKind[];
  truth: { category: string; second: string; severity: Severity; demand: Demand };
  /** In the order they happen; none later than the plan's `now`. */
  deeds: DemoDeed[];
};
