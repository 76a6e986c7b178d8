/** The pictures customers and departments send. */
export const demoImageKinds = [
  "cracked_flask",
  "parcel_label",
  "crushed_box",
  "chat_screenshot",
  "payment_screenshot",
  "stained_cloth",
  "hair_in_food",
  "expiry_date",
  "rotten_fruit",
  "swollen_battery",
  "torn_seam",
  "price_tags",
] as const;
export type DemoImageKind = (typeof demoImageKinds)[number];
