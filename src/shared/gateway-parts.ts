/** What the outside can be told to do, and what each remedy is made of for it. */

export const gatewayKinds = [
  "refund",
  "reship",
  "exchange",
  "coupon",
  "freight",
  "return_label",
  "sms",
  "voice",
  "push",
  "mail",
  "in_app",
  "delisting",
  "stop_shipping",
  "batch_hold",
] as const;
export type GatewayKind = (typeof gatewayKinds)[number];

/** What an option can be made of; messages, calls and holding goods back are deeds of their own. */
export const partKinds = ["refund", "reship", "exchange", "coupon", "freight", "return_label"] as const;
export type PartKind = (typeof partKinds)[number];

/** Parts that put value into the customer's hand: their sum is what was decided. */
export const valueKinds: readonly GatewayKind[] = ["refund", "coupon", "freight"];

/** What can be taken back when a later part fails; a refund is the customer's own money and stays. */
export const reversibleKinds: readonly GatewayKind[] = [
  "coupon",
  "freight",
  "return_label",
  "reship",
  "exchange",
  "delisting",
];

export type OptionPart = {
  kind: PartKind;
  amountMinor: number;
  /** The step of the option, counted from 1, that is kept when this part is done. */
  step: number;
  /** Held until a person says that the goods are back. */
  afterReturn: boolean;
};

type Priced = { kind: string; costMinor: number; steps: readonly unknown[] };

/** An option's parts when nobody named them: what its kind says, for all of its cost. */
export function defaultParts({ kind, costMinor, steps }: Priced): OptionPart[] {
  const last = Math.max(1, steps.length);
  const part = (of: PartKind, more: Partial<OptionPart> = {}): OptionPart => ({
    kind: of,
    amountMinor: 0,
    step: 1,
    afterReturn: false,
    ...more,
  });
  switch (kind) {
    case "refund_only":
    case "partial_refund":
    case "price_difference":
    case "statutory_damages":
      return withValue(part("refund", { amountMinor: costMinor }));
    case "return_refund":
      return [
        part("return_label"),
        ...withValue(part("refund", { amountMinor: costMinor, step: last, afterReturn: true })),
      ];
    case "coupon":
      return withValue(part("coupon", { amountMinor: costMinor }));
    case "freight":
      return withValue(part("freight", { amountMinor: costMinor }));
    case "reship":
      return [part("reship")];
    case "exchange":
      return [part("return_label"), part("exchange", { step: last, afterReturn: true })];
    default:
      return [];
  }
}

/** Why named parts do not fit their option; null when they do. */
export function partsProblem(
  { costMinor, steps }: Priced,
  parts: readonly Pick<OptionPart, "kind" | "amountMinor" | "step">[],
): "parts_exceed_cost" | "part_without_amount" | "part_with_amount" | "part_step_unknown" | null {
  const isValue = ({ kind }: { kind: PartKind }) => valueKinds.includes(kind);
  if (parts.some((part) => isValue(part) && part.amountMinor === 0)) return "part_without_amount";
  if (parts.some((part) => !isValue(part) && part.amountMinor > 0)) return "part_with_amount";
  if (parts.some(({ step }) => step > steps.length)) return "part_step_unknown";
  const sum = parts.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return sum > costMinor ? "parts_exceed_cost" : null;
}

// An option that costs nothing moves nothing.
function withValue(part: OptionPart): OptionPart[] {
  return part.amountMinor > 0 ? [part] : [];
}
