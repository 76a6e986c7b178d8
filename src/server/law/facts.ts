import { z } from "zod";

/**
 * What the law needs to know about a complaint. Every fact has a value that stands while nothing is known; null is
 * taken as "not known". Money is in fen, times carry their offset, dates are days in China.
 */
export const factsSchema = z.object({
  as_of: z.iso.date(),
  channel: known(
    z.enum([
      "platform_third_party",
      "platform_self_operated",
      "own_site",
      "live_stream",
      "social_private",
      "second_hand_platform",
    ]),
    "platform_third_party",
  ),
  category: known(z.string(), ""),
  item_type: known(z.string(), ""),
  is_consumer_purchase: known(z.boolean(), true),

  items: known(
    z.array(
      z.object({
        name: known(z.string(), ""),
        unit_price_fen: fen(),
        quantity: known(count(), 1),
        affected_quantity: known(count(), 0),
      }),
    ),
    [],
  ),
  order_amount_fen: fen(),
  paid_amount_fen: fen(),
  freight_paid_fen: fen(),
  quantity: known(count(), 1),
  affected_quantity: known(count(), 1),
  affected_amount_fen: optional(money()),
  affected_ratio: optional(z.number().min(0).max(1)),

  order_at: moment(),
  ship_promise_hours: optional(z.number().nonnegative()),
  shipped_at: moment(),
  delivered_at: moment(),
  carrier_marked_delivered_at: moment(),
  complaint_at: moment(),
  return_received_at: moment(),
  regulator_complaint_at: moment(),

  opened: no(),
  used: no(),
  activated: no(),
  intact: z
    .boolean()
    .nullish()
    .transform((intact) => (intact === undefined ? true : intact)),
  customised: known(z.enum(["no", "true_custom", "options_only"]), "no"),
  fresh: no(),
  digital_delivered: no(),
  media_unsealed: no(),
  periodical: no(),
  nature_excluded: known(
    z.enum(["none", "hygiene_or_quality_after_unsealing", "activation_devalues", "near_expiry_or_flawed"]),
    "none",
  ),
  nature_marked: no(),
  purchase_confirm: known(z.enum(["none", "default_checked", "active"]), "none"),
  seven_day_flag: optional(z.boolean()),

  merchant_promises: promises(),
  platform_promises: promises(),

  quality_defect: no(),
  defect_kind: optional(z.string()),
  defect_found_at: moment(),
  defect_severity: known(z.enum(["none", "minor", "repairable", "purpose_defeated"]), "none"),
  not_as_described: no(),
  wrong_item: no(),
  missing_quantity: known(count(), 0),
  inspection: known(
    z.enum([
      "none",
      "qualified",
      "unqualified",
      "service_point_confirmed",
      "brand_owner_confirmed_fake",
      "regulator_decision",
    ]),
    "none",
  ),
  three_guarantees_goods: no(),
  warranty_months: optional(count()),
  repair_count: known(count(), 0),
  same_model_available: optional(z.boolean()),
  accept_other_model: optional(z.boolean()),

  counterfeit: no(),
  fraud: known(z.enum(["none", "alleged", "established"]), "none"),
  false_advertising: no(),
  price_misrepresented: no(),
  label_flaw_only: no(),
  consumer_tampering: no(),

  food_unsafe: no(),
  food_issue: optional(z.string()),
  seller_knowledge: known(z.enum(["none", "deemed", "actual"]), "none"),
  seller_is_producer: no(),
  drug_fake: no(),
  buyer_knew: no(),
  reasonable_quantity: optional(count()),

  personal_injury: no(),
  injury_loss_fen: fen(),
  property_loss_fen: fen(),
  severe_harm: no(),
  defect_known_to_seller: no(),
  batch: optional(z.string()),
  recall_active: no(),
  seller_identified: known(z.boolean(), true),

  price_error: optional(
    z.object({
      listed_fen: fen(),
      normal_fen: fen(),
      cancelled_by_merchant_at: moment(),
      stock_available: optional(z.boolean()),
      error_evidence: no(),
      cover_price_fen: optional(money()),
      rescission_sued: no(),
    }),
  ),
  presale: optional(
    z.object({
      term: known(z.string(), ""),
      deposit_fen: fen(),
      total_fen: fen(),
      tail_paid: no(),
      breach_by: known(z.enum(["merchant", "consumer", "none"]), "none"),
      promised_ship_by: optional(z.string()),
      merchant_loss_fen: fen(),
    }),
  ),
  gift: optional(
    z.object({
      name: known(z.string(), ""),
      marked_value_fen: optional(money()),
      status: known(z.string(), ""),
      unsafe: no(),
    }),
  ),
  prepaid: optional(
    z.object({
      paid_fen: fen(),
      bonus_fen: fen(),
      used_value_fen: fen(),
      visits_total: optional(count()),
      visits_used: optional(count()),
      discount_unit_fen: optional(money()),
      list_unit_fen: optional(money()),
      paid_at: moment(),
      prior_same_service: no(),
      termination_cause: known(z.enum(["merchant", "consumer", "none"]), "none"),
      cause_detail: known(z.string(), ""),
    }),
  ),
  minor: optional(
    z.object({
      age: count(),
      ratified: no(),
      age_appropriate: no(),
      evidence: no(),
    }),
  ),
  live: optional(
    z.object({
      operator_is_seller: no(),
      disclosed_actual_seller: no(),
      operator_knew: no(),
    }),
  ),
  platform: optional(
    z.object({
      seller_identity_provided: known(z.boolean(), true),
      knew: no(),
      acted: no(),
      labelled_self_operated: no(),
      seller_is_trader: optional(z.boolean()),
      monthly_sales: optional(count()),
      purchasing_agent: no(),
    }),
  ),
  logistics: optional(
    z.object({
      status: known(z.enum(["not_shipped", "lost", "damaged", "delayed", "delivered"]), "delivered"),
      carrier_chosen_by: known(z.string(), "merchant"),
      insured: no(),
      placed_without_consent: no(),
      urged_at: moment(),
      promised_at: moment(),
      rejected: no(),
    }),
  ),
  privacy: optional(
    z.object({
      event: known(z.string(), ""),
      data: known(z.array(z.string()), []),
      consent: no(),
      opt_out: no(),
    }),
  ),
  subscription: optional(
    z.object({
      reminded: no(),
      easy_cancel: no(),
      used_after_renewal: no(),
      renew_amount_fen: fen(),
    }),
  ),
  payment: optional(
    z.object({
      off_platform: no(),
      staff_guided: no(),
      coupon_fen: fen(),
      points: known(z.number().nonnegative(), 0),
      points_value_fen: optional(money()),
      promotion: optional(
        z.object({
          type: z.enum(["full_reduction", "free_shipping"]),
          threshold_fen: fen(),
          reduction_fen: fen(),
          freight_fen: fen(),
        }),
      ),
      return_freight_fen: optional(money()),
      return_requested_at: moment(),
    }),
  ),
  tie_in: optional(
    z.object({
      item: known(z.string(), ""),
      amount_fen: fen(),
      default_checked: no(),
      used: no(),
    }),
  ),
  invoice: optional(z.object({ requested: no(), refused: no(), extra_charge: no() })),
  unfair_clause: optional(z.string()),
});

export type Facts = z.infer<typeof factsSchema>;

/** What is known; the rest takes the value that stands while nothing is known. */
export type KnownFacts = z.input<typeof factsSchema>;

export type FactName = keyof Facts;

function known<Schema extends z.ZodType>(schema: Schema, otherwise: z.infer<Schema>) {
  return schema.nullish().transform((value) => (value ?? otherwise) as z.infer<Schema>);
}

function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => (value ?? null) as z.infer<Schema> | null);
}

function no() {
  return known(z.boolean(), false);
}

function count() {
  return z.int().nonnegative();
}

function money() {
  return z.int().nonnegative();
}

function fen() {
  return known(money(), 0);
}

function moment() {
  return optional(z.iso.datetime({ offset: true }));
}

function promises() {
  return known(
    z.array(
      z.discriminatedUnion("type", [
        z.object({
          type: z.literal("no_reason_days"),
          days: count(),
          freight_by: optional(z.enum(["consumer", "merchant"])),
        }),
        z.object({
          type: z.literal("fake_multiple"),
          multiple: z.number().nonnegative(),
          excludes_refund: known(z.boolean(), true),
        }),
        z.object({ type: z.literal("late_ship_pay"), amount_fen: money() }),
      ]),
    ),
    [],
  );
}
