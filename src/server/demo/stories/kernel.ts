import type { DepartmentCode } from "../department-codes.ts";
import type { GoodsKind } from "../goods/goods.ts";
import type { DemoImageKind } from "../images/image-kinds.ts";
import type { OrderCourse } from "../orders/order-times.ts";
import type { Demand, Severity } from "../plan.ts";
import type { Mood } from "../words/customer-words.ts";
import type { RemedyCode } from "./remedies.ts";

/**
 * The heart of a story: one kind of trouble and how it is told, asked about, explained and put right, in several wordings.
 * Words in {braces} are filled in: see slots.ts. What happens in what order is not said here: see ../life.
 */
export type Kernel = {
  code: string;
  category: string;
  second: string;
  severity: Severity;
  demand: Demand;
  /** What it can be about; null: no order is named. */
  fits: readonly GoodsKind[] | null;
  course?: OrderCourse;
  language?: "en";
  /** Where only some suit the matter. */
  moods?: readonly Mood[];
  photos?: DemoImageKind[];
  titles: string[];
  /** The whole trouble, told in one go. */
  said: string[];
  /** What some add. */
  adds: string[];
  wants: string[];
  restated: string[];
  /** What the agent asks, and what the customer answers. */
  talk: [asked: string, answered: string][];
  asks: KernelQuestion[];
  finding: { claim: string; fact: string; verdict: "confirmed" | "refuted" | "unclear" };
  shares: [party: Party, percent: number, reason: string][];
  explains: string[];
  /** Two or more, the likeliest choice first. */
  remedies: [RemedyCode, RemedyCode, ...RemedyCode[]];
};

export type Party =
  | "customer"
  | "merchant"
  | "supplier"
  | "logistics"
  | "platform"
  | "third_party"
  | "force_majeure";

export type KernelQuestion = {
  department: DepartmentCode;
  question: string;
  answer: string;
  image?: DemoImageKind;
};
