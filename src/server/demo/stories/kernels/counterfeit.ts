import type { Kernel } from "../kernel.ts";

export const counterfeit: Kernel[] = [
  {
    code: "cream_fake",
    category: "counterfeit",
    second: "suspected_fake",
    severity: "high",
    demand: "compensation",
    fits: ["skin_care"],
    photos: ["chat_screenshot"],
    titles: ["{item}疑似假货", "怀疑{item}不是正品"],
    said: [
      "这次的{item}和我之前买的完全不一样，膏体发黄，味道像香精兑的，防伪码刮开一查说被查过{few}次了。",
      "{item}瓶身字是糊的，一擦就掉，跟专柜的放一起一眼假，你们卖假货？",
      "回购的{item}，质地稀得像水，批号喷码歪歪扭扭，越看越不对劲，怀疑是假的。",
    ],
    adds: [
      "防伪查询截图我放附件了。",
      "老用户了，空瓶我都留着，随时可以对比。",
      "你们要是解释不清我就打12315。",
    ],
    wants: ["是假的就按法律赔我。", "给我一个能信的证明，不然退一赔三。"],
    restated: ["您觉得这次的{item}质地、印刷和防伪查询都和以前不同，怀疑不是正品，希望鉴定并依法赔付。"],
    talk: [
      [
        "请把防伪码和瓶底喷码拍清楚给我，我让商品部逐项核对。产品先不要再用。",
        "都拍了，防伪那张显示首次查询是半年前。",
      ],
    ],
    asks: [
      {
        department: "product",
        question: "请核对{item}批次{batch}的进货单、授权和防伪码段。",
        answer:
          "批次{batch}由品牌方直接供货，单据齐全。防伪码显示多次查询，是因为同箱样品被门店扫过，愿意配合送检。",
      },
    ],
    finding: {
      claim: "{item}疑似假货。",
      fact: "进货链路完整，单凭防伪次数不能下结论，需送检确认。",
      verdict: "unclear",
    },
    shares: [["merchant", 100, "防伪提示不清，先由我们承担举证和检测"]],
    explains: [
      "进货单据我们都核对过了，但您的疑虑有道理，光靠单据说服不了人。建议我们出钱送第三方检测，若检出问题，退一赔三不打折扣；您不想等，也可以先退。",
    ],
    remedies: ["inspection", "return_refund", "coupon_30"],
  },
  {
    code: "earbuds_fake",
    category: "counterfeit",
    second: "suspected_fake",
    severity: "high",
    demand: "refund",
    fits: ["earbuds", "headphones"],
    titles: ["{item}验不出正品", "怀疑收到的{item}是仿的"],
    said: [
      "{item}的序列号在官网查不到，盒子上的字体也不一样，怀疑是仿的。",
      "拿去线下店问，店员说{item}做工不像他们家的，序列号格式都不对。",
      "收到的{item}连说明书都有错别字，「降噪」印成了「降躁」，这是正品？",
    ],
    adds: ["我就想知道是不是真的。", "页面写假一赔十，敢不敢兑现？", "朋友也说手感差很多。"],
    wants: ["说不清楚就退款。", "如果是假的，该赔多少赔多少。"],
    restated: ["{item}的序列号查不到、印刷有错字，您怀疑不是正品，希望核实，如属实则退款赔偿。"],
    talk: [["请把盒底的序列号拍给我，我请供应商按号段核对。", "拍好了，连错别字那页也拍了。"]],
    asks: [
      {
        department: "supplier",
        question: "序列号见附图，请核对是否在我方采购号段内。",
        answer: "号段为我方采购，官网两周同步一次，该号段还没同步；说明书为新版，确有一处错字，已通知改版。",
      },
    ],
    finding: {
      claim: "{item}不是正品。",
      fact: "序列号在采购号段内，官网同步滞后；说明书印错一字。",
      verdict: "refuted",
    },
    shares: [["merchant", 100, "序列号同步滞后，说明书有错字，造成误会"]],
    explains: [
      "序列号核对到了，是我们采购的那一段，官网要过两周才同步；说明书的错字是我们的疏忽，难怪您起疑。授权书发您，若仍不放心：",
    ],
    remedies: ["written_account", "return_refund", "coupon_30"],
  },
  {
    code: "pattern_copied",
    moods: ["calm", "disappointed"],
    category: "counterfeit",
    second: "brand_infringement",
    severity: "high",
    demand: "explanation",
    fits: null,
    titles: ["你们卖的双肩包盗用了我的插画", "商品图案涉嫌侵权"],
    said: [
      "我是一名插画师，你们店里那款印着鲸鱼的包，图案是我{few}年前发布的作品，从没授权给任何人。",
      "有朋友告诉我你们在卖印着我原创图案的包，我点进去一看，连我留在角落的签名都没擦干净。",
      "贵店商品主图使用了我工作室的注册图形，请马上说明来源。",
    ],
    adds: ["原稿和发布记录都可以提供。", "我先来找你们好好说，不想一上来就打官司。", "已经截图公证了。"],
    wants: ["请说明图案来源，并先下架。", "希望你们给出书面答复和处理时间。"],
    restated: ["您认为店内一款商品的图案未经您授权，希望先下架，并书面说明来源。"],
    talk: [["请把您的作品登记或首发页面发给我，法务同事会一并核对。", "发了，登记证和首发页面都在里面。"]],
    asks: [
      {
        department: "legal",
        question: "权利人主张图案侵权，材料见附件，请判断并建议。",
        answer: "材料初步成立，建议先行下架，向设计供应商追问来源，五个工作日内书面答复权利人。",
      },
    ],
    finding: {
      claim: "商品图案未经授权。",
      fact: "设计来自外包供应商，对方提供不出授权。",
      verdict: "confirmed",
    },
    shares: [
      ["supplier", 70, "外包设计来源不明"],
      ["merchant", 30, "上架前未审图案来源"],
    ],
    explains: [
      "商品今天已经下架。设计是外包的，对方拿不出授权。书面说明和后续授权的商谈，由法务直接和您联系。",
    ],
    remedies: ["written_account", "apology_call"],
  },
];
