/** One thing on sale. `called` is how customers name it; `kind` is what stories are matched by. */
export type Goods = {
  sku: string;
  kind: GoodsKind;
  name: string;
  called: string;
  calledInEnglish: string;
  category: string;
  supplier: string;
  priceMinor: number;
  /** How often it sells beside the others. */
  demand: number;
};

export type GoodsKind = (typeof homeKinds)[number] | (typeof gearKinds)[number];

const homeKinds = [
  "flask",
  "pan",
  "ceramic",
  "bedding",
  "quilt",
  "towel",
  "storage",
  "small_appliance",
  "snack",
  "nuts",
  "milk_powder",
  "fruit",
  "tea",
  "skin_care",
  "cleaner",
] as const;

const gearKinds = [
  "earbuds",
  "headphones",
  "power_bank",
  "charger",
  "watch",
  "keyboard",
  "speaker",
  "router",
  "tablet",
  "camera",
  "shoes",
  "sportswear",
  "backpack",
  "tent",
  "fitness",
  "bike_part",
] as const;

/** "500ml" and other facts stay in the name; the rest of a row reads as the columns below. */
export function goods(rows: GoodsLine[], supplierCodes: Record<string, string>): Goods[] {
  return rows.map(([sku, kind, name, called, calledInEnglish, category, supplier, yuan, demand]) => ({
    sku,
    kind,
    name,
    called,
    calledInEnglish,
    category,
    supplier: supplierCodes[supplier] ?? supplier,
    priceMinor: Math.round(yuan * 100),
    demand,
  }));
}

export type GoodsLine = [
  sku: string,
  kind: GoodsKind,
  name: string,
  called: string,
  calledInEnglish: string,
  category: string,
  supplier: string,
  yuan: number,
  demand: number,
];
