import type { Kernel } from "../kernel.ts";

/** Goods that came broken, leak or cannot be used. */
export const broken: Kernel[] = [
  {
    code: "flask_cracked",
    category: "goods_quality",
    second: "broken",
    severity: "normal",
    demand: "reship",
    fits: ["flask"],
    photos: ["cracked_flask"],
    titles: ["{item}收到就裂了", "刚拆开的{item}有裂缝"],
    said: [
      "{arrived}收到的{item}，拆开塑封就看到杯身有一道裂缝，从杯口一直到杯底，倒水直接漏。",
      "盼了好几天的{item}到了，一打开心凉半截，杯口磕掉一块，旁边还有一道裂纹，手指摸上去都刮手。",
      "单号{order}买的{item}是裂的，外面纸箱没破，里面却裂了，也不知道是出厂就这样还是路上颠的。",
    ],
    adds: ["杯子我还没用过，包装都留着。", "本来是买给我妈带去医院用的。", "照片我拍好了，三张都在附件里。"],
    wants: ["麻烦给我换一个好的。", "我就要一个完整的杯子，重新发一个吧。"],
    restated: [
      "您{arrived}收到的{item}有裂缝、会漏水，还没有使用过，希望我们补发一个完好的。",
      "{item}拆开时已经开裂，您留着包装和照片，想要重新发一个。我理解得对吗？",
    ],
    talk: [
      ["请问裂缝是在杯身还是杯口？外层的气泡袋还在吗？", "杯身中间，气泡袋也在，气泡袋是好的。"],
      [
        "方便再拍一张箱子六个面的照片吗？我们好判断是哪一段路上磕的。",
        "拍了，有一个角瘪进去了，之前没注意。",
      ],
    ],
    asks: [
      {
        department: "warehouse",
        question: "订单{order}的{item}出库时是否复检？请提供打包台的监控时间或照片，说明内衬情况。",
        answer: "调了打包台录像，出库时杯身完好，套了气泡袋并放了纸浆内托，封箱正常。",
        image: "parcel_label",
      },
      {
        department: "logistics",
        question: "请核查{tracking}在途中有没有摔落或重新打包的记录。",
        answer: "{carrier}反馈该件在中转站从传送带掉落过一次，当时未登记破损。",
      },
    ],
    finding: {
      claim: "{item}收到时杯身开裂。",
      fact: "出库录像显示完好，运输途中有跌落，裂缝与跌落相符。",
      verdict: "confirmed",
    },
    shares: [
      ["logistics", 80, "中转站跌落且未登记破损"],
      ["merchant", 20, "单只包装缓冲不足，跌落后未能保护"],
    ],
    explains: [
      "我们查了录像和快递记录：杯子出库时是好的，路上摔了一次。这不该由您承担，下面几种办法您挑一种。",
      "裂缝是运输途中摔出来的，我们的单只包装也不够厚。对不起让您白等一场，您看怎么处理合适：",
    ],
    remedies: ["reship", "return_refund", "partial_40"],
  },
  {
    code: "flask_lid_leaks",
    category: "goods_quality",
    second: "defective",
    severity: "normal",
    demand: "exchange",
    fits: ["flask"],
    photos: ["stained_cloth"],
    titles: ["{item}盖子漏水", "{item}倒过来就漏，包都湿了"],
    said: [
      "{item}盖子拧紧了还漏，放包里把笔记本和文件全泡了。",
      "新买的{item}密封圈好像有问题，横着放一会儿盖子边上就往外渗水，我用纸巾垫着试了{few}次，次次湿。",
      "杯盖漏水！拧到底听见咔一声了还是漏，早上背到公司，包底一滩水，电脑都差点报废。",
      "给孩子带去学校的{item}，中午老师打电话说书包湿透了，回来一看是盖子合不严，硅胶圈短了一截。",
    ],
    adds: [
      "杯底的批号是{batch}。",
      "同事跟我一起买的也漏，看来不是一个两个。",
      "装的还是热水，万一烫着孩子谁负责？",
    ],
    wants: ["给我换一个不漏的。", "换货，或者退钱，总之不能就这么算了。"],
    restated: ["{item}盖子拧紧后仍然渗水，弄湿了随身物品，您希望换一个密封完好的。"],
    talk: [
      ["杯底有一行批号，方便拍给我看一下吗？", "看到了，写的{batch}。"],
      ["请问密封圈有没有错位或者缺口？", "圈是在的，就是感觉松松垮垮，按不紧。"],
    ],
    asks: [
      {
        department: "product",
        question: "{item}批次{batch}近期有盖子渗水的投诉，请抽检该批次密封圈尺寸。",
        answer: "抽检 20 只，7 只密封圈内径偏大 0.4 mm，属于来料不合格，已通知仓库先停发这一批。",
      },
      {
        department: "supplier",
        question: "请供应商说明批次{batch}密封圈的来料检验情况。",
        answer: "供应商确认该批换过密封圈厂家，首件检验漏做，愿意承担退换费用。",
      },
    ],
    finding: {
      claim: "{item}盖子拧紧后漏水。",
      fact: "批次{batch}抽检 20 只有 7 只密封圈偏大，漏水属实。",
      verdict: "confirmed",
    },
    shares: [
      ["supplier", 85, "密封圈来料不合格，首件检验漏做"],
      ["merchant", 15, "到货抽检没有覆盖密封性"],
    ],
    explains: [
      "检查结果出来了：这一批的密封圈偏大，漏水是我们的问题，不是您没拧紧。已经停发这一批，您的这只请选一种处理办法。",
    ],
    remedies: ["exchange", "return_refund", "reship"],
  },
  {
    code: "ceramic_chipped",
    category: "goods_quality",
    second: "broken",
    severity: "normal",
    demand: "reship",
    fits: ["ceramic"],
    photos: ["crushed_box"],
    titles: ["{item}碎了{few}只", "一箱{item}拆出碎瓷片"],
    said: [
      "{item}寄来碎了{few}只，一拆箱瓷片往外掉，差点划到手。",
      "送人的{item}，打开盒子里面哗啦哗啦响，碎了{few}个，剩下的也有磕边，怎么送得出手？",
      "买的{item}到了，泡沫都压成粉了，{few}只有缺口，用是不敢用了。",
    ],
    adds: ["后天就要用了，很急。", "箱子外面连个易碎标都没贴。", "没碎的我洗了一下，花纹倒是挺好看的。"],
    wants: ["碎的几只补给我就行。", "请尽快补发，别再用这种泡沫了。"],
    restated: ["{item}到货时有{few}只破损，其余可用，您希望补发破损的部分。"],
    talk: [["请问碎的是哪几种器型？我好让仓库配齐。", "两个大的一个小的，具体看照片，我都排桌上了。"]],
    asks: [
      {
        department: "warehouse",
        question: "{order}的{item}用的是哪种内衬？是否贴易碎标？",
        answer: "当天蜂窝纸缺货，临时改用了泡沫粒，也没有贴易碎标，是我们打包没按规范来。",
        image: "crushed_box",
      },
    ],
    finding: {
      claim: "{item}到货时破损{few}只。",
      fact: "打包未用蜂窝纸、未贴易碎标，破损属实。",
      verdict: "confirmed",
    },
    shares: [["merchant", 100, "打包未按易碎品规范执行"]],
    explains: [
      "这次是仓库打包偷了懒，没有按易碎品来包，责任在我们。补发会改用蜂窝纸并由组长复核，您选一种：",
    ],
    remedies: ["reship_missing", "return_refund", "partial_40"],
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
  {
    code: "earbud_one_side",
    category: "goods_quality",
    second: "not_working",
    severity: "normal",
    demand: "exchange",
    fits: ["earbuds"],
    titles: ["{item}右耳没声音", "{item}总是断连"],
    said: [
      "{item}右边没声音，重新配对了{few}次都不行，充电盒里灯也不亮。",
      "买的{item}跑步时候一会儿连一会儿断，手机就揣在兜里，根本没法听。",
      "{item}左耳声音只有右耳的一半，一开始以为耳垢，擦了也没用，就是坏的。",
    ],
    adds: [
      "恢复出厂也试过，没用。",
      "手机换了两部都一样，不是手机的问题。",
      "才戴{days}天，耳塞都还是新的。",
    ],
    wants: ["给换一副。", "希望直接换新，不要维修。"],
    restated: ["{item}一侧无声或断连，您已重新配对并恢复出厂，希望换新。"],
    talk: [["请打开充电盒长按背键 10 秒，看两侧灯是否都闪白光？", "左边闪，右边一点反应没有。"]],
    asks: [
      {
        department: "after_sales",
        question: "{item}单侧不亮灯，重置无效，批次{batch}是否有同类记录？",
        answer: "同批次返修率 1.2%，在正常范围。单侧不亮灯为电池触点虚焊，可换新。",
      },
    ],
    finding: { claim: "{item}单侧不工作。", fact: "症状与触点虚焊一致，属产品故障。", verdict: "confirmed" },
    shares: [["supplier", 100, "触点虚焊"]],
    explains: ["按您描述的现象，技术同事判断是充电触点虚焊，属于产品故障。您选一种方便的："],
    remedies: ["exchange", "repair", "return_refund"],
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
];
