import type { Kernel } from "../kernel.ts";

export const personalData: Kernel[] = [
  {
    code: "order_details_leaked",
    category: "personal_data",
    second: "leak",
    severity: "high",
    demand: "explanation",
    fits: ["earbuds", "milk_powder", "sportswear", "skin_care"],
    titles: ["个人信息被泄露", "有骗子知道我的订单"],
    said: [
      "刚买{item}就有骗子打来，能报出我的订单和地址，说要「退款理赔」，吓得我冷汗直冒。",
      "陌生短信里连我买的{item}和收货小区都写着，你们是怎么保管客户信息的？",
      "接到电话说{item}质量有问题要三倍赔，让我加群，幸好我留了个心眼。",
    ],
    adds: ["我在你们家只买过这一次。", "电话号码和短信都截图了。", "还好我妈没接到，她肯定就转账了。"],
    wants: ["查清楚哪个环节泄露的，给我书面说明。", "我要知道谁看过我的信息。"],
    restated: ["有人掌握您购买{item}的信息实施诈骗，您希望查清泄露环节并得到书面说明。"],
    talk: [["请千万不要转账，也不要点对方链接。能把来电号码和短信截图给我吗？", "号码发你了，还在打。"]],
    asks: [
      {
        department: "legal",
        question: "疑似订单信息泄露，请启动核查并给出对客户的告知要求。",
        answer: "已封存访问日志并报案备查；三个工作日内书面告知核查进度，同步提示防骗。",
      },
      {
        department: "logistics",
        question: "{tracking}面单是否使用隐私面单？",
        answer: "该单走的老系统，面单为明文，已补推隐私面单。",
      },
    ],
    finding: {
      claim: "订单信息被泄露。",
      fact: "面单为明文，末端可见；内部访问日志无异常导出。",
      verdict: "unclear",
    },
    shares: [
      ["logistics", 50, "明文面单"],
      ["merchant", 50, "未强制隐私面单"],
    ],
    explains: [
      "内部日志没有发现导出，但这单用的是明文面单，路上谁都看得见，这就是漏洞，我们认。今天起全部改隐私面单：",
    ],
    remedies: ["written_account", "coupon_30", "apology_call"],
  },
  {
    code: "marketing_calls",
    category: "personal_data",
    second: "harassment",
    severity: "high",
    demand: "fulfil",
    fits: null,
    titles: ["天天打营销电话", "短信轰炸退订没用"],
    said: [
      "你们一天给我打{few}个推销电话，拉黑一个换一个号，上班根本没法接。",
      "退订回了 TD，短信照发不误，昨天一晚上收了{days}条。",
      "注销账号了还能收到活动短信，注销是假的吗？",
    ],
    adds: ["晚上十点还打，孩子都睡了。", "再打我就录音举报了。", "截图十几张，懒得全发了。"],
    wants: ["把我的号码从名单里删掉。", "停止一切营销，确认以后不再打。"],
    restated: ["您多次退订后仍收到营销电话和短信，希望彻底停止并得到确认。"],
    talk: [["请告诉我是哪个号码在打，我立即加进禁呼名单。", "尾号 0 和 1 开头的都有，截图里能看到。"]],
    asks: [
      {
        department: "legal",
        question: "客户多次退订仍被营销，请确认合规处置。",
        answer: "立即全渠道退订并回执，停用外包名单，退订 24 小时内生效写入合同。",
      },
    ],
    finding: {
      claim: "退订后仍被营销。",
      fact: "外包团队用的是旧名单，退订没有同步。",
      verdict: "confirmed",
    },
    shares: [
      ["third_party", 60, "外包使用旧名单"],
      ["merchant", 40, "退订没有同步给外包"],
    ],
    explains: ["外包团队用的是旧名单，您退订了他们没收到，是我们管得不到位。已经全渠道停掉："],
    remedies: ["put_right", "written_account", "apology_call"],
  },
  {
    code: "account_taken",
    category: "personal_data",
    second: "account",
    severity: "high",
    demand: "fulfil",
    fits: null,
    titles: ["账号被盗用下单", "登录不上自己的账号"],
    said: [
      "我的账号半夜在外地登录，还用我的券下了一单，我根本没买。",
      "手机号换了，账号绑的还是旧号，验证码收不到，申诉{few}次都说「资料不符」。",
      "账号里的积分一夜清零，明细写着「兑换成功」，我没兑换过。",
    ],
    adds: ["异地登录的提醒短信我都有。", "里面有地址和家里电话，想想后怕。", "密码我已经改了。"],
    wants: ["把账号和积分恢复。", "冻结那一单，找回我的账号。"],
    restated: ["您的账号疑似被他人使用，希望冻结异常订单并恢复账号和积分。"],
    talk: [["请先改密码并退出其他设备。异常登录的时间能告诉我吗？", "凌晨两点四十，显示在外省。"]],
    asks: [
      {
        department: "after_sales",
        question: "请按登录日志核查该账号并冻结异常订单。",
        answer: "异常登录来自撞库，订单已拦截，账号锁定待本人验证后恢复。",
      },
    ],
    finding: { claim: "账号被盗用。", fact: "撞库登录，异常订单已拦截。", verdict: "confirmed" },
    shares: [
      ["third_party", 80, "撞库攻击"],
      ["merchant", 20, "异地登录缺少二次验证"],
    ],
    explains: ["日志显示是撞库登录，那一单拦下来了，没有损失。验证后账号和积分一起恢复："],
    remedies: ["put_right", "points", "coupon_15"],
  },
];
