/** How each fact is called and what it may hold; the facts that are shown are those that stand here. */
export type FactKind =
  | "yes_no"
  | "money"
  | "number"
  | "moment"
  | "text"
  | { choices: Record<string, { zh: string; en: string }> };
type FactWords = { zh: string; en: string; kind: FactKind };

const flag = (zh: string, en: string): FactWords => ({ zh, en, kind: "yes_no" });
const none = { zh: "无", en: "none" };

export const factWords: Record<string, FactWords> = {
  order_at: { zh: "下单时间", en: "Ordered", kind: "moment" },
  shipped_at: { zh: "发货时间", en: "Dispatched", kind: "moment" },
  delivered_at: { zh: "签收时间", en: "Signed for", kind: "moment" },
  carrier_marked_delivered_at: { zh: "物流显示签收", en: "Delivered, by the carrier", kind: "moment" },
  complaint_at: { zh: "提出时间", en: "Claimed", kind: "moment" },
  return_received_at: { zh: "收到退货", en: "Return received", kind: "moment" },
  paid_amount_fen: { zh: "实付货款", en: "Paid for the goods", kind: "money" },
  freight_paid_fen: { zh: "客户付的运费", en: "Freight paid", kind: "money" },
  affected_amount_fen: { zh: "涉及商品金额", en: "Price of the goods concerned", kind: "money" },
  affected_quantity: { zh: "涉及件数", en: "Pieces concerned", kind: "number" },
  category: { zh: "商品类别", en: "Kind of goods", kind: "text" },
  item_type: { zh: "商品", en: "Goods", kind: "text" },
  channel: {
    zh: "销售渠道",
    en: "Sold through",
    kind: {
      choices: {
        platform_third_party: { zh: "第三方平台店铺", en: "a shop on a platform" },
        platform_self_operated: { zh: "平台自营", en: "the platform itself" },
        own_site: { zh: "自有网站", en: "our own site" },
        live_stream: { zh: "直播间", en: "a live stream" },
        social_private: { zh: "社交私域", en: "social media" },
        second_hand_platform: { zh: "二手平台", en: "a second-hand platform" },
      },
    },
  },
  is_consumer_purchase: flag("为生活消费购买", "Bought for living needs"),
  opened: flag("拆开过包装", "Package opened"),
  used: flag("使用过（超出查验）", "Used beyond inspection"),
  activated: flag("激活过", "Activated"),
  intact: flag("商品完好", "Goods intact"),
  customised: {
    zh: "定制",
    en: "Made to order",
    kind: {
      choices: {
        no: { zh: "不是定制", en: "no" },
        true_custom: { zh: "按客户要求制作", en: "made as the customer asked" },
        options_only: { zh: "只是选了颜色尺码", en: "only a choice of colour or size" },
      },
    },
  },
  fresh: flag("鲜活易腐", "Fresh and perishable"),
  digital_delivered: flag("数字商品已下载或交付", "Digital goods delivered"),
  media_unsealed: flag("音像软件已拆封", "Media unsealed"),
  periodical: flag("报纸期刊", "Newspaper or magazine"),
  nature_excluded: {
    zh: "按性质不宜退货",
    en: "Unfit for return by nature",
    kind: {
      choices: {
        none,
        hygiene_or_quality_after_unsealing: {
          zh: "拆封后影响安全或品质",
          en: "unsafe or spoiled once unsealed",
        },
        activation_devalues: { zh: "激活或试用后贬值大", en: "worth much less once activated" },
        near_expiry_or_flawed: { zh: "明示的临期或瑕疵品", en: "sold as near expiry or flawed" },
      },
    },
  },
  nature_marked: flag("页面标明不宜退货", "The page says so"),
  purchase_confirm: {
    zh: "购买时确认不退货",
    en: "Confirmed when buying",
    kind: {
      choices: {
        none: { zh: "没有确认", en: "not confirmed" },
        default_checked: { zh: "默认勾选", en: "ticked by default" },
        active: { zh: "客户主动确认", en: "confirmed by the customer" },
      },
    },
  },
  seven_day_flag: flag("页面标注七日无理由", "Seven-day label on the page"),
  price_drop: { zh: "之后的价格", en: "Later price", kind: "money" },
  quality_defect: flag("质量问题", "Quality defect"),
  defect_severity: {
    zh: "问题程度",
    en: "How bad",
    kind: {
      choices: {
        none,
        minor: { zh: "轻微", en: "minor" },
        repairable: { zh: "可以修好", en: "repairable" },
        purpose_defeated: { zh: "没法用", en: "useless" },
      },
    },
  },
  not_as_described: flag("与描述不符", "Not as described"),
  wrong_item: flag("发错货", "Wrong item"),
  missing_quantity: { zh: "少发件数", en: "Pieces missing", kind: "number" },
  inspection: {
    zh: "检测或鉴定",
    en: "Inspection",
    kind: {
      choices: {
        none,
        qualified: { zh: "合格", en: "passed" },
        unqualified: { zh: "不合格", en: "failed" },
        service_point_confirmed: { zh: "维修点确认故障", en: "fault confirmed by the service point" },
        brand_owner_confirmed_fake: { zh: "品牌方鉴定为假", en: "fake, says the brand's owner" },
        regulator_decision: { zh: "监管部门认定", en: "decided by the regulator" },
      },
    },
  },
  three_guarantees_goods: flag("三包商品", "Three-guarantees goods"),
  warranty_months: { zh: "保修月数", en: "Months of warranty", kind: "number" },
  repair_count: { zh: "修过次数", en: "Repairs so far", kind: "number" },
  same_model_available: flag("有同型号可换", "Same model in stock"),
  counterfeit: flag("假冒", "Counterfeit"),
  fraud: {
    zh: "欺诈",
    en: "Fraud",
    kind: {
      choices: {
        none,
        alleged: { zh: "客户主张", en: "alleged" },
        established: { zh: "已查实", en: "established" },
      },
    },
  },
  false_advertising: flag("虚假宣传", "False advertising"),
  price_misrepresented: flag("虚假价格", "False price"),
  label_flaw_only: flag("仅标签瑕疵", "Only a flaw of the label"),
  consumer_tampering: flag("客户调包或造假", "Swapped or made up by the customer"),
  food_unsafe: flag("食品不安全", "Unsafe food"),
  seller_knowledge: {
    zh: "我方是否明知",
    en: "What the seller knew",
    kind: {
      choices: {
        none: { zh: "不知情", en: "nothing" },
        deemed: { zh: "视为明知", en: "deemed to know" },
        actual: { zh: "明知", en: "knew" },
      },
    },
  },
  seller_is_producer: flag("我方即生产者", "The seller is the producer"),
  buyer_knew: flag("客户买前知情", "The buyer knew"),
  personal_injury: flag("造成人身伤害", "Somebody was hurt"),
  severe_harm: flag("后果严重", "Grave harm"),
  injury_loss_fen: { zh: "人身损失", en: "Loss by injury", kind: "money" },
  property_loss_fen: { zh: "财产损失", en: "Loss of property", kind: "money" },
  defect_known_to_seller: flag("我方早知缺陷", "The seller knew the defect"),
  batch: { zh: "批次", en: "Batch", kind: "text" },
  recall_active: flag("正在召回", "Being recalled"),
};
