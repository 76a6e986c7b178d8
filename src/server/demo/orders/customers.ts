import type { Dice } from "../dice.ts";
import type { DemoCustomer } from "../plan.ts";

/** A well of made-up customers: nobody comes twice, and no telephone is given to two. */
export function customerWell(dice: Dice): () => DemoCustomer {
  const tails = dice.shuffled(Array.from({ length: 10_000 }, (_, tail) => tail));
  return () => {
    const tail = tails.pop();
    if (tail === undefined) throw new RangeError("All made-up telephone numbers are given away");
    return {
      sourceId: `C${String(tail).padStart(4, "0")}`,
      name: dice.pick(surnames) + dice.pick(givenNames),
      // 1390000xxxx: a block that stands for nobody here.
      phone: `1390000${String(tail).padStart(4, "0")}`,
      tier: dice.weighted(["standard", "silver", "gold"] as const, (tier) => tierShare[tier]),
    };
  };
}

const tierShare = { standard: 75, silver: 18, gold: 7 };

const surnames = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文",
];

const givenNames = [
  "梓涵",
  "雨欣",
  "浩然",
  "子轩",
  "思源",
  "佳怡",
  "欣妍",
  "宇航",
  "俊杰",
  "晓彤",
  "明轩",
  "文静",
  "丽华",
  "建国",
  "秀英",
  "海燕",
  "志强",
  "春梅",
  "桂芳",
  "玉兰",
  "国庆",
  "立新",
  "小龙",
  "亚楠",
  "晨曦",
  "若曦",
  "天佑",
  "嘉豪",
  "诗涵",
  "一鸣",
  "雪莹",
  "可欣",
  "大伟",
  "红梅",
  "淑珍",
  "永强",
  "少华",
  "佩琪",
  "芷若",
  "景天",
  "慧敏",
  "静雯",
  "伟强",
  "冬梅",
  "爱民",
  "云飞",
  "晓峰",
  "敏",
  "婷",
  "磊",
  "洁",
  "勇",
  "艳",
  "超",
  "霞",
  "鹏",
  "琳",
  "斌",
  "颖",
  "涛",
  "倩",
  "凯",
  "媛",
  "昊",
  "薇",
  "宁",
  "岚",
  "毅",
];
