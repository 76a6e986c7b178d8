import type { Remedy } from "../stories/remedies.ts";

export type Mood = "calm" | "worried" | "disappointed" | "angry" | "furious";
type Group = Remedy["group"];

/** What a customer writes around the heart of a story, in one language. */
export type CustomerWords = {
  greets: Record<Mood, string[]>;
  ends: Record<Mood, string[]>;
  nudges: Record<Mood, string[]>;
  chooses: Record<Group, string[]>;
  counters: Record<Group, string[]>;
  declines: string[];
  thanksForNews: string[];
  withdraws: string[];
  confirms: string[];
  disputes: Record<Group, string[]>;
  reopens: Record<Group, string[]>;
  filesAgain: string[];
  rates: Record<1 | 2 | 3 | 4 | 5, string[]>;
};

export function customerWordsIn(language: "zh" | "en"): CustomerWords {
  return language === "en" ? englishCustomer : chineseCustomer;
}

const chineseCustomer: CustomerWords = {
  greets: {
    calm: [
      "你好，",
      "您好，麻烦看一下。",
      "客服好，",
      "你好，想反映一个情况。",
      "打扰一下，",
      "",
      "Hi，",
      "在吗，",
    ],
    worried: [
      "有点担心，",
      "你好，我有点着急，",
      "麻烦帮我看看，",
      "不知道该找谁，",
      "您好，心里不太踏实，",
      "请问这正常吗？",
    ],
    disappointed: [
      "唉，",
      "说实话挺失望的。",
      "一直在你家买，这次真的让人失望。",
      "本来很期待，",
      "没想到会这样，",
      "不想吵，但是",
    ],
    angry: ["我要投诉！", "你们太过分了，", "到底怎么回事？", "忍了两天了，", "必须投诉，", "这什么服务？"],
    furious: [
      "气炸了！！！",
      "你们还有没有人管！！",
      "欺负人是吧！！",
      "垃圾店铺！",
      "从来没见过这么离谱的！",
      "我真是服了！！！",
    ],
  },
  ends: {
    calm: ["谢谢。", "辛苦了。", "等你们回复，谢谢！", "麻烦了🙏", "", "方便的时候回我就行。", "多谢～"],
    worried: ["麻烦快一点，谢谢。", "急，在线等。", "希望能有个说法，谢谢。", "拜托了🙏", "真的很担心。"],
    disappointed: [
      "希望别再让我失望。",
      "看你们怎么处理吧。",
      "以后还买不买，就看这次了。",
      "心累。",
      "就这样吧。",
    ],
    angry: ["今天之内给我答复。", "不处理我就给差评。", "别再敷衍我。", "请正面回答。", "我等着。😡"],
    furious: [
      "今天不解决，我就发到网上让大家评评理！",
      "再不处理打12315！",
      "我一天打十个电话也要讨个说法！",
      "别拿复制粘贴糊弄我！！",
      "给我叫你们领导来！",
    ],
  },
  nudges: {
    calm: ["请问看到我的问题了吗？", "想问下大概什么时候有回复？", "补充一句，我白天都方便接电话。"],
    worried: ["还没有消息吗？有点着急。", "请问有人在处理吗？", "能不能先告诉我要不要紧？"],
    disappointed: ["提交了这么久没人回，果然。", "是不是又要石沉大海了。", "等了半天，还是没人。"],
    angry: ["人呢？？", "都几个小时了，有人看吗？", "装看不见是吧？"],
    furious: ["出来说话！！", "再不回我马上打投诉电话！", "你们客服都下班了吗？？？"],
  },
  chooses: {
    goods: [
      "那就这个吧，发之前检查一下。",
      "选这个，麻烦包装结实点。",
      "可以，尽快寄，谢谢。",
      "行，就要新的。",
    ],
    money: ["就按这个退吧。", "可以，退到原来的卡上。", "同意，别再拖就行。", "这个合适，谢谢。"],
    words: ["可以，我接受。", "先这样吧，看后面。", "行，态度好就好说。", "好的，说到做到就行。"],
  },
  counters: {
    goods: [
      "换可以，但耽误我这么久，是不是该再补点？",
      "能不能先发新的再收旧的？不想两头空。",
      "要换就换新批次，这一批我信不过。",
    ],
    money: [
      "这点补偿太少了，能不能再多一些？",
      "我觉得对半比较合理。",
      "退款可以，再加一张券，我就不计较了。",
    ],
    words: ["光道歉没有用，来点实际的。", "说明我收了，但我的损失怎么算？", "换个实在点的办法吧。"],
  },
  declines: [
    "这几个都不合适。",
    "没有一个是我想要的，重新想吧。",
    "说来说去还是没解决，我不接受。",
    "不同意，麻烦让能做主的人来谈。",
  ],
  thanksForNews: [
    "好的，知道了。",
    "嗯嗯，谢谢告知。",
    "收到，等你消息。",
    "好，那我等着。",
    "谢谢，至少有人管了。",
  ],
  withdraws: [
    "东西找到了，是家里人放错地方了，不好意思，撤销吧。",
    "已经自己解决了，投诉撤了吧，谢谢。",
    "跟快递说清楚了，不用再处理了。",
    "家人说将就用，不折腾了，撤回投诉。",
    "是我看错了，抱歉麻烦你们。",
  ],
  confirms: [
    "都弄好了，谢谢。",
    "收到了，没问题。",
    "解决了，态度不错。",
    "可以了，这次挺快。",
    "好了👍",
    "确认，没别的问题了。",
    "钱到了。",
  ],
  disputes: {
    goods: [
      "新的到了，还是有同样的毛病。",
      "寄来的颜色又不对，没解决。",
      "到是到了，包装又是破的，我不认可。",
    ],
    money: ["没到账啊，怎么就让我确认了？", "金额不对，少了一截。", "银行查了，没有这笔钱。"],
    words: ["答应的说明我没看到。", "电话是打了，敷衍两句就挂了，这不算。", "什么都没变，怎么叫解决了？"],
  },
  reopens: {
    goods: ["换的这个用了几天又坏了，麻烦重新处理。", "同样的问题又出现了，不得不再来找你们。"],
    money: ["退的钱又被扣回去了，麻烦查一下。", "券一直提示不可用，等于没给。"],
    words: ["答应的改进根本没有改，昨天又遇到了。", "说好不再发生，今天又来一次。"],
  },
  filesAgain: [
    "前面在别的地方说过{item}的事，没看到回复，我再投诉一次，单号{order}。",
    "{item}的问题我已经反映过了，怎么没动静？这里再登记一遍。",
    "不知道哪个渠道有用，{item}的事我在这儿也说一下。",
    "{order}，同一件事，{item}。上次那个入口是不是没人看？",
    "重复投诉一下{item}，怕你们漏掉。",
  ],
  rates: {
    1: ["处理完了，但过程让人非常难受。", "拖了这么久，一分都嫌多。", "再也不来了。"],
    2: ["结果还行，效率太低。", "催一下动一下。", "解释得不够清楚。"],
    3: ["一般吧，问题是解决了。", "中规中矩。", "希望下次别出这种事。"],
    4: ["处理得不错，就是慢了点。", "客服挺耐心的，东西要是一开始就好更好。", "可以，有问题能解决就行。"],
    5: [
      "{agent}很负责，全程有回音，点赞！",
      "没想到解决得这么痛快，会继续支持。",
      "说几点就几点，靠谱。",
      "态度好，速度快👍",
      "从生气到满意，谢谢你们。",
    ],
  },
};

const englishCustomer: CustomerWords = {
  greets: {
    calm: ["Hello, ", "Hi there, ", "Hi, quick question. ", "Good morning, ", ""],
    worried: ["Hi, I'm a bit worried. ", "Could someone please help? ", "I'm not sure whom to ask, "],
    disappointed: ["I'm quite disappointed. ", "Honestly, I expected better. ", "Not what I hoped for: "],
    angry: ["This is really not OK. ", "I want to file a complaint. ", "What is going on? "],
    furious: ["Unbelievable!! ", "This is outrageous! ", "Is anybody even there?! "],
  },
  ends: {
    calm: ["Thanks!", "Thank you in advance.", "Best wishes", "Cheers 🙂"],
    worried: ["Please let me know soon.", "I'd really appreciate an answer.", "Thanks for your help."],
    disappointed: ["I hope you can fix this.", "Let's see how you handle it.", "Sad, really."],
    angry: ["I expect an answer today.", "Please don't send me a template.", "I'm waiting."],
    furious: ["Fix this NOW.", "Otherwise I will tell everyone about it.", "I want to speak to a manager!"],
  },
  nudges: {
    calm: ["Just checking whether you have seen my message.", "Any idea when I might hear from you?"],
    worried: ["Still no news? I'm getting nervous.", "Is somebody looking into it?"],
    disappointed: ["Hours later and nobody has answered. Pity."],
    angry: ["Hello? Anyone?", "How long does it take to answer one message?"],
    furious: ["ANSWER ME please!!"],
  },
  chooses: {
    goods: ["That one, please. And do check it before it goes out.", "A new one is perfect, thanks."],
    money: ["I'll take the money back, thanks.", "Agreed, please pay it to the same card."],
    words: ["Fine with me, as long as it happens.", "OK, thank you."],
  },
  counters: {
    goods: ["Could you send the new one first, before I return the old one?"],
    money: ["That is a bit little for all the trouble. Could you go higher?"],
    words: ["Words are kind, but what about my costs?"],
  },
  declines: ["None of these really helps me.", "Sorry, I can't accept any of these."],
  thanksForNews: ["Thanks for telling me.", "OK, I'll wait then.", "Good to know somebody cares."],
  withdraws: [
    "It has sorted itself out, please close this. Thanks!",
    "My flatmate had put it away. Sorry for the trouble!",
  ],
  confirms: [
    "All good now, thank you!",
    "Received, everything is fine.",
    "Solved. Thanks for your patience with me.",
  ],
  disputes: {
    goods: ["The new one has arrived, with exactly the same problem."],
    money: ["My bank says nothing has arrived, so I can't confirm."],
    words: ["Nothing has changed so far, I'm afraid."],
  },
  reopens: {
    goods: ["It worked for a few days and now the trouble is back."],
    money: ["The refund was taken back again. Please look into it."],
    words: ["It happened again yesterday, so I have to come back to you."],
  },
  filesAgain: [
    "I wrote about the {item} before but saw no reply, so here it is again. Order {order}.",
    "Same matter as before: the {item}. I wasn't sure anybody reads the other channel.",
  ],
  rates: {
    1: ["Solved in the end, but what an ordeal."],
    2: ["Too slow for such a small thing."],
    3: ["Fine in the end."],
    4: ["Good help, a little slow."],
    5: ["{agent} kept every promise. Brilliant service!", "Quick, friendly and honest. Thank you!"],
  },
};
