import type { Manner } from "../plan.ts";

/** What staff write to customers, in one language; agents differ in how well they write. */
export type AgentWords = {
  firstReply: Record<Manner, string[]>;
  answersNudge: string[];
  tellsOfInquiry: string[];
  tellsOfOffer: Record<Manner, string[]>;
  tellsOfSecondOffer: string[];
  tellsOfPromise: string[];
  promisesCall: string[];
  tellsOfDelay: string[];
  tellsOfRevision: string[];
  tellsOfReconsidering: string[];
  asksWhetherWell: string[];
  answersDispute: string[];
  tellsOfNewOwner: string[];
  secondExplanation: string[];
};

export function agentWordsIn(language: "zh" | "en"): AgentWords {
  return language === "en" ? englishAgent : chineseAgent;
}

const chineseAgent: AgentWords = {
  firstReply: {
    warm: [
      "{caller}您好，我是{agent}，您的事由我负责到底。让您遇到这样的情况，真对不起。我先核实，{soon}给您答复。",
      "{caller}，看到您的留言了，换作是我也会不好受。我是{agent}，正在查，{soon}一定告诉您进展，不用您催。",
      "{caller}您好，很抱歉给您添堵了。我先把您说的记下来，您看对不对；{soon}我带着核实结果来找您。我是{agent}。",
    ],
    plain: [
      "您好，我是客服{agent}，您反映的问题已受理，{soon}回复您核实情况。",
      "{caller}您好，问题已登记，由我跟进，{soon}给您答复。抱歉给您带来不便。",
      "您好，抱歉。情况我已了解，正在核实，{soon}回复。客服{agent}。",
    ],
    hasty: [
      "您好，已收到，{soon}回复。",
      "亲，在处理了，{soon}给您消息哈。",
      "看到了，稍后给您回复，请耐心等待。",
      "在查了亲，别着急。",
    ],
  },
  answersNudge: ["抱歉让您等了，正在查，{soon}给您结果。", "没有忘记您，同事还在核对，{soon}我来找您。"],
  tellsOfInquiry: [
    "已请{department}核查，他们答应{due2}回复，拿到结果我马上转告您。",
    "向您报一下进度：问题已转{department}，{due2}有回音。",
    "目前等{department}的核查结果，最晚{due2}，到时我主动联系您。",
  ],
  tellsOfOffer: {
    warm: [
      "{caller}，查清楚了，原因和几种处理办法都在页面上，您按自己方便选就好，有想法直接和我说。",
      "久等了。核实结果和方案已经放到您的页面，不合适的地方我们再商量。",
    ],
    plain: [
      "核实已完成，处理方案请在页面查看并选择。",
      "您好，方案已发，请您选择其一，如有其他要求可以直接留言。",
    ],
    hasty: ["方案发您了，选一下。", "亲，页面上有几个方案，选一个哈。"],
  },
  tellsOfSecondOffer: [
    "按您的意思重新和主管商量过，新的方案在页面上，您再看看。",
    "您提的有道理，方案改好了，请您过目。",
  ],
  tellsOfPromise: [
    "已经按您选的在办，{due2}完成，办好我告诉您。",
    "安排下去了，最晚{due2}，有变化我提前说。",
  ],
  promisesCall: [
    "您先忙，{soon}我给您回电，把核实到的情况说清楚。",
    "不让您干等：{soon}我给您回电说明进展。",
  ],
  tellsOfDelay: ["对不起，答应您的时间没做到，是我们没盯紧。正在补办，今天之内给您结果。"],
  tellsOfRevision: [
    "提前跟您说一声：原定的时间赶不上了，改到{due2}，耽误您了，对不起。",
    "仓库今天盘点，要晚一些，新的时间是{due2}。怕您白等，先告诉您。",
  ],
  tellsOfReconsidering: [
    "很抱歉，刚接到通知，您选的这一项办不了（现货已无）。我马上给您换别的办法，不让您吃亏。",
  ],
  asksWhetherWell: ["都办好了，麻烦您看看还有没有问题。", "已经完成，请您确认一下，有不对的直接说。"],
  answersDispute: [
    "对不起，没有真正解决好，我们重新查，{soon}给您答复。",
    "您说得对，这不能算解决。我重新开始处理，{soon}联系您。",
  ],
  tellsOfNewOwner: ["{caller}您好，我是{agent}，从同事手上接过您的事，前因后果我都看过了，不用您再讲一遍。"],
  secondExplanation: [
    "第一次没处理好，我们重新核实过，这次的办法如下，办完我们再回访。",
    "重新查过了，问题确实还在，给您换个更稳妥的办法：",
  ],
};

const englishAgent: AgentWords = {
  firstReply: {
    warm: [
      "Dear {caller}, I am {agent} and I will stay with your case until it is solved. I am sorry this happened. You will hear from me {soon}.",
      "Dear {caller}, thank you for telling us, and sorry for the trouble. I am looking into it now and will write again {soon}. {agent}",
    ],
    plain: [
      "Hello, your complaint is registered and I am checking the facts. You will have an answer {soon}. {agent}",
    ],
    hasty: ["Hi, got it, will check and reply {soon}.", "We are on it, please wait."],
  },
  answersNudge: ["Sorry for the wait. My colleagues are still checking; I will write {soon}."],
  tellsOfInquiry: [
    "I have asked our colleagues in charge to check; they will answer {due2} and I will pass it on at once.",
  ],
  tellsOfOffer: {
    warm: [
      "{caller}, we know now what went wrong. The options are on your page; choose what suits you, or tell me what would.",
    ],
    plain: ["The check is complete. Please choose one of the options on your page."],
    hasty: ["Options are on your page, please pick one."],
  },
  tellsOfSecondOffer: ["I have talked to my supervisor again. Please have a look at the new options."],
  tellsOfPromise: ["It is being done as you chose and will be finished {due2}."],
  promisesCall: ["I will call you {soon} and tell you what we know by then."],
  tellsOfDelay: ["I am sorry, we missed the time we gave you. It is being done today."],
  tellsOfRevision: ["I would rather tell you now: we need until {due2}. I am sorry for the delay."],
  tellsOfReconsidering: [
    "I am sorry, what you chose has just sold out. I am preparing another option for you right away.",
  ],
  asksWhetherWell: ["It is all done. Could you tell us whether everything is in order?"],
  answersDispute: ["I am sorry, then it is not solved. We are starting again and I will write {soon}."],
  tellsOfNewOwner: [
    "Dear {caller}, I am {agent} and have taken over from my colleague. I have read everything, so you need not explain again.",
  ],
  secondExplanation: ["We have checked again. The first remedy did not hold, so here is a better one:"],
};
