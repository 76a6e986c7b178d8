import type { components } from "../../../shared/api/schema.gen.ts";
import type { Attachment } from "../upload-file.ts";

export type FoundOrder = components["schemas"]["Order"] & {
  customerName: string | null;
  maskedPhone: string | null;
};
type NewComplaint = components["schemas"]["NewComplaintInput"];

/** What is typed while the customer speaks; kept in this browser until it is filed. */
export type Entered = Pick<NewComplaint, "channel" | "text" | "demand" | "demandWords" | "customer"> & {
  /** On the house's clock, as the field shows it. */
  happenedAt?: string;
};
export type Draft = {
  entered: Partial<Entered>;
  order: FoundOrder | null;
  line: number | null;
  files: Attachment[];
};

export const emptyDraft: Draft = { entered: { channel: "phone" }, order: null, line: null, files: [] };

/** The complaint as the server takes it: fields left empty are left out, order facts are named and never copied. */
export function complaintOf(
  entered: Entered,
  draft: Omit<Draft, "entered">,
  instantOf: (wallTime: string) => string,
) {
  const { happenedAt, customer, ...rest } = entered;
  return {
    ...filled(rest),
    text: entered.text,
    customer: filled(customer ?? {}),
    ...(happenedAt && { happenedAt: instantOf(happenedAt) }),
    ...(draft.order && { orderNumber: draft.order.number }),
    ...(draft.order && draft.line && { orderLine: draft.line }),
    language: "zh" as const,
    uploads: draft.files.map(({ id }) => id),
  };
}

function filled<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== "string" || value.trim() !== ""),
  ) as Partial<Values>;
}
