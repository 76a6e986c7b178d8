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
    code: "pan_dented_en",
    category: "goods_quality",
    second: "broken",
    severity: "normal",
    demand: "exchange",
    fits: ["flask", "pan", "small_appliance"],
    language: "en",
    photos: ["crushed_box"],
    titles: ["{item} arrived dented", "Dented {item}, lid does not close"],
    said: [
      "The {item} I ordered arrived on {arrived} with a deep dent on one side and the lid won't sit flat any more.",
      "My {item} from order {order} came in a crushed box. There is a dent the size of a thumb and a scratch down to the metal.",
      "I was really looking forward to this {item}, but it is dented and wobbles on the table. Not what I paid {price} for.",
    ],
    adds: [
      "I kept all the packaging.",
      "It was meant as a wedding present.",
      "Photos attached, please have a look 🙏",
    ],
    wants: [
      "Could you please exchange it?",
      "I'd like a replacement rather than a refund, if that's possible.",
    ],
    restated: [
      "Your {item} arrived with a dent and you would like it replaced. The packaging and photos are kept. Is that right?",
    ],
    talk: [
      [
        "Could you tell me whether the outer box was damaged as well?",
        "Yes, one corner of the box was completely crushed.",
      ],
    ],
    asks: [
      {
        department: "logistics",
        question: "英文客户的{item}有凹陷，外箱一角压扁，请核查{tracking}的破损记录。",
        answer: "{carrier}确认装车时被重货压住，同意按破损理赔。",
      },
    ],
    finding: {
      claim: "{item}到货有凹陷，盖子合不上。",
      fact: "装车时被重货压伤，承运方已认赔。",
      verdict: "confirmed",
    },
    shares: [["logistics", 100, "装车堆码不当"]],
    explains: [
      "The carrier has confirmed that a heavier load was put on top of your parcel. I am sorry about that. Please choose what suits you best:",
    ],
    remedies: ["exchange", "return_refund", "partial_40"],
  },
];
