import type { Kernel } from "../kernel.ts";

/** Goods that worked at first and fail in use. */
export const faulty: Kernel[] = [
  {
    code: "pan_peels",
    category: "goods_quality",
    second: "defective",
    severity: "normal",
    demand: "return",
    fits: ["pan"],
    titles: ["{item}涂层掉渣", "{item}煎个蛋就掉黑皮"],
    said: [
      "{item}用了{days}天，煎鸡蛋的时候锅底黑皮一片一片往下掉，全粘在蛋上了。",
      "说是不粘的{item}，第{few}次用就粘成一坨，铲子都是木头的，涂层还是起泡了。",
      "{item}锅底起了一圈小泡，一擦就掉黑渣，这要是吃进肚子里怎么办？",
    ],
    adds: ["我一直用木铲和软海绵，从来没干烧。", "现在全家都不敢用了。", "比我用了三年的旧锅差远了。"],
    wants: ["退货，我不放心再用。", "请退款，锅可以寄回去给你们检测。"],
    restated: ["{item}使用{days}天涂层脱落，您用的是木铲、没有干烧，希望退货退款。"],
    talk: [
      [
        "请问火力大概开到几挡？好让技术同事判断是不是涂层附着的问题。",
        "一直是中火，没超过五挡，说明书我看过的。",
      ],
    ],
    asks: [
      {
        department: "product",
        question: "{item}批次{batch}涂层短期内起泡掉渣，请看照片判断原因。",
        answer:
          "起泡集中在锅心，符合喷涂前除油不净的特征，不是使用造成。涂层有食品接触合格报告，脱落物不会被人体吸收，但不该脱落。",
      },
    ],
    finding: { claim: "{item}涂层起泡脱落。", fact: "喷涂前处理不良，属制造问题。", verdict: "confirmed" },
    shares: [
      ["supplier", 90, "喷涂前除油不净"],
      ["merchant", 10, "进货抽检未做附着力测试"],
    ],
    explains: [
      "照片给生产那边看过，是喷涂前没处理干净，和您的用法无关。涂层材料的检测报告我一并发您，锅请先不要用了。",
    ],
    remedies: ["return_refund", "exchange", "upgrade"],
  },
  {
    code: "shoe_sole_opens",
    category: "goods_quality",
    second: "defective",
    severity: "normal",
    demand: "exchange",
    fits: ["shoes"],
    photos: ["torn_seam"],
    titles: ["{item}开胶了", "{item}穿几次就开线"],
    said: [
      "{item}才穿{few}次，鞋头就张嘴了，走路啪嗒啪嗒响。",
      "{item}侧面的线崩了一长条，里面的海绵都露出来了，这质量也太差了吧。",
      "出门走了一天，{item}就开胶，回来一路用绳子绑着，丢人丢大了。",
    ],
    adds: [
      "正常走路，没有泡水也没有暴晒。",
      "这个价钱不该是这个质量。",
      "之前买过一双一样的，穿了两年都没事。",
    ],
    wants: ["换一双新的。", "给换货，最好验过再发。"],
    restated: ["{item}正常使用{few}次后开胶（开线），您希望换新，并且发货前检查。"],
    talk: [["请拍一下开胶的地方和鞋舌里的标签，我登记批次。", "拍好了，标签上是{batch}。"]],
    asks: [
      {
        department: "product",
        question: "批次{batch}开胶，请判断是否胶水问题。",
        answer: "开胶边缘光滑无拉丝，是贴合时胶水过了时效，属于工艺问题，同意换新。",
      },
    ],
    finding: { claim: "{item}短期开胶开线。", fact: "胶水过时效，工艺问题。", verdict: "confirmed" },
    shares: [["supplier", 100, "贴合工艺失控"]],
    explains: ["看了照片，是粘合的时候胶水过了时效，不是您穿坏的。给您换一双验过的，或者退货都可以："],
    remedies: ["exchange", "return_refund", "partial_40"],
  },
  {
    code: "keyboard_double_typing",
    category: "goods_quality",
    second: "defective",
    severity: "low",
    demand: "exchange",
    fits: ["keyboard", "speaker"],
    titles: ["{item}用着总出毛病", "{item}时好时坏"],
    said: [
      "{item}三天两头抽风，重启就好，过半小时又犯，写个材料能把人急死。",
      "{item}连着电脑用着用着就没反应，拔了插、插了拔，一天{days}回。",
      "{item}有时候干脆自己断开，别人家同款好好的，就我这个时好时坏。",
    ],
    adds: ["固件升过两次了，没区别。", "换了台电脑也这样。", "上班要用，没法寄走等半个月。"],
    wants: ["先给我发个好的，我再把坏的寄回。", "换一个稳定的。"],
    restated: ["{item}间歇性故障，换设备、升级固件都无效，您希望换一个稳定的。"],
    talk: [["请问用的是有线还是无线？故障时指示灯是什么颜色？", "两种都试过，灯会变红闪一下然后恢复。"]],
    asks: [
      {
        department: "after_sales",
        question: "{item}间歇断开，指示灯红闪，请判断故障并给出处理建议。",
        answer: "红闪表示主控复位，该批固件有已知问题，换新机预装新固件可解决。",
      },
    ],
    finding: { claim: "{item}间歇失灵。", fact: "主控复位，旧固件已知问题。", verdict: "confirmed" },
    shares: [["supplier", 100, "固件缺陷"]],
    explains: ["红灯闪是主控重启，这一批固件有问题。新机已经装好新固件，您可以先用新的再寄旧的："],
    remedies: ["exchange", "repair", "partial_20"],
  },
  {
    code: "watch_battery",
    category: "goods_quality",
    second: "defective",
    severity: "normal",
    demand: "repair",
    fits: ["watch", "keyboard"],
    titles: ["{item}半天就没电", "{item}续航太离谱"],
    said: [
      "宣传能用两周的{item}，我早上充满，下午就报低电量。",
      "{item}用了{days}天，现在充一晚上只能撑半天，蓝牙都关了还是这样。",
      "{item}电量跳着掉，60% 一下变 15%，开会计时直接关机了。",
    ],
    adds: ["固件是最新的，我查过。", "功能我能关的都关了。", "电池鼓没鼓我不敢拆。"],
    wants: ["帮我修好，或者换块好电池。", "能修就修，来回运费你们出。"],
    restated: ["{item}续航远低于说明，固件为最新，您希望修好。"],
    talk: [["请在设置里截一张电量曲线给我，好吗？", "截好了，中午那一段几乎是直线往下掉。"]],
    asks: [
      {
        department: "after_sales",
        question: "{item}电量曲线异常，疑似电芯问题，请判断。",
        answer: "曲线显示电芯内阻过大，需换电芯，质保内免费，检修约 3 天。",
      },
    ],
    finding: { claim: "{item}续航异常。", fact: "电量曲线显示电芯内阻过大。", verdict: "confirmed" },
    shares: [["supplier", 100, "电芯质量波动"]],
    explains: ["电量曲线说明电芯老化过快，属质保范围。检修、换新都可以，时间不一样，您来定："],
    remedies: ["repair", "exchange", "partial_20"],
  },
  {
    code: "power_bank_swollen",
    moods: ["worried", "angry", "furious"],
    category: "goods_quality",
    second: "defective",
    severity: "critical",
    demand: "return",
    fits: ["power_bank"],
    photos: ["swollen_battery"],
    titles: ["{item}鼓包发烫", "{item}充电冒烟，吓坏了"],
    said: [
      "{item}昨晚充电烫得拿不住，今早一看外壳鼓起来了，缝都撑开了！",
      "正充着手机，{item}突然一股焦味还冒烟，我赶紧拔了扔阳台，到现在手还在抖。",
      "{item}鼓得像个面包，放桌上都转圈，我孩子天天在旁边写作业，想想就后怕。",
    ],
    adds: ["现在放在阳台铁盘里，不敢碰。", "还好人在家，要是睡着了呢？", "插头和线都是原装的。"],
    wants: ["马上给我退掉，还要给个说法。", "退货退款，告诉我这东西怎么安全寄回去。"],
    restated: ["{item}充电时鼓包、发烫，您担心安全，已停用，希望退货退款并知道怎么安全处理。"],
    talk: [
      [
        "您人没事吧？请别再充电或挤压，放在阳台远离可燃物的地方。有没有人受伤、物品烧坏？",
        "人没事，桌布烫了个印子。谢谢你先问人。",
      ],
    ],
    asks: [
      {
        department: "product",
        question: "{item}批次{batch}鼓包，请核查电芯批次并判断是否需要停售。",
        answer:
          "已封存同批库存抽测，暂未发现第二例；送检电芯，报告 10 天。回收请走危险品上门，不要客户自己寄。",
      },
      {
        department: "legal",
        question: "客户{item}鼓包并有物品受损，安抚和取证需要注意什么？",
        answer:
          "先保障安全和回收，留存实物、照片和充电环境记录；受损物品按票据或折旧赔付，不要求客户放弃任何权利。",
      },
    ],
    finding: {
      claim: "{item}充电时鼓包发烫。",
      fact: "照片可见外壳撑开，电芯鼓胀；原因待检测报告。",
      verdict: "confirmed",
    },
    shares: [["supplier", 100, "电芯鼓胀，检测报告出来后再细分"]],
    explains: [
      "安全第一：我们安排危险品上门回收，不用您动手。钱先退给您，电芯我们出钱送检，报告出来会原样给您看。",
    ],
    remedies: ["return_refund", "refund_only", "inspection"],
  },
  {
    code: "kettle_dead",
    category: "goods_quality",
    second: "not_working",
    severity: "normal",
    demand: "exchange",
    fits: ["small_appliance"],
    titles: ["{item}插上没反应", "{item}用了{days}天就坏了"],
    said: [
      "{item}今天第一次用，插上电指示灯都不亮，换了三个插座都一样。",
      "{item}才用{days}天，昨晚突然不通电了，按哪个键都没反应。",
      "刚到的{item}开机滴一声就灭，反复几次，完全用不了。",
    ],
    adds: ["家里别的电器都正常，不是插座的事。", "说明书上的办法我都试过了。", "发票和盒子都在。"],
    wants: ["换一台新的给我。", "别让我寄去修，刚买的就该换新。"],
    restated: ["{item}通电没有反应，您已换过插座，希望换一台新机。"],
    talk: [
      ["请问底座接口有没有进水或者变色？", "没有，干干净净的。"],
      [
        "方便录一段插上电的视频吗？师傅能直接判断，您就不用寄检了。",
        "录了，从插上到按开关都有，灯一直不亮。",
      ],
    ],
    asks: [
      {
        department: "after_sales",
        question: "客户的{item}通电无反应，换过插座也一样，请判断是否可直接换新。",
        answer: "按描述是温控保险开路，属于元件故障，符合 15 天内换新条件。",
      },
    ],
    finding: { claim: "{item}无法通电。", fact: "温控保险开路，非人为。", verdict: "confirmed" },
    shares: [["supplier", 100, "元件早期失效"]],
    explains: ["师傅判断是里面的保险坏了，和您的使用没有关系。在 15 天内，可以直接换新："],
    remedies: ["exchange", "return_refund", "repair"],
  },
];
