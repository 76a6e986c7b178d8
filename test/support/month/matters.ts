/** What customers of the month complain of. `ours`: the fault is the shop's or its supplier's. */
export type Matter = {
  category: string;
  second: string;
  text: string;
  restatement: string;
  finding: string;
  party: "merchant" | "logistics" | "supplier";
  remedy: string;
  costMinor: number;
};

export const matters: readonly Matter[] = [
  {
    category: "goods_quality",
    second: "broken",
    text: "收到的保温杯内胆有裂纹，倒热水就漏，我要换一个。",
    restatement: "您收到的保温杯内胆有裂纹，希望换一只新的。",
    finding: "照片可见内胆裂纹，出库前的检查记录缺失。",
    party: "merchant",
    remedy: "reship",
    costMinor: 39_00,
  },
  {
    category: "logistics",
    second: "damaged",
    text: "快递箱子压扁了，里面的台灯灯罩也歪了，麻烦处理。",
    restatement: "包裹在路上被压，台灯灯罩变形，您希望处理。",
    finding: "外箱有明显压痕，属于运输途中受损。",
    party: "logistics",
    remedy: "partial_refund",
    costMinor: 25_00,
  },
  {
    category: "stock_shipping",
    second: "wrong_item",
    text: "我买的是灰色，发来的是粉色，型号也不对。",
    restatement: "您买的是灰色，收到粉色，希望换成您买的那一款。",
    finding: "拣货单与订单不一致，仓库拿错了货。",
    party: "merchant",
    remedy: "exchange",
    costMinor: 12_00,
  },
  {
    category: "after_sales",
    second: "refund_slow",
    text: "退货已经签收八天了，钱一直没有退回来。",
    restatement: "退货签收八天仍未退款，您希望退款到账。",
    finding: "退货入库登记晚了，退款没有发起。",
    party: "merchant",
    remedy: "refund_only",
    costMinor: 89_00,
  },
  {
    category: "goods_quality",
    second: "defective",
    text: "拉杆箱用了两次拉链就脱了，这质量也太差了。",
    restatement: "拉杆箱使用两次后拉链脱开，您希望得到处理。",
    finding: "拉链头冲压有缺口，属于出厂质量问题。",
    party: "supplier",
    remedy: "exchange",
    costMinor: 69_00,
  },
];
