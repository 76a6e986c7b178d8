import type { Habit } from "./habits.ts";

/** What agents write, sound and with each habit. Every sentence is our own. */
export const apologies = [
  "非常抱歉，这是我们的失误。",
  "很抱歉给您带来不便，是我们没有做好。",
  "对不起，这件事是我们的疏忽。",
];
export const explanations = [
  "我已经把情况转给仓库核对，明天18:00前把结果告诉您。",
  "我现在联系物流查签收记录，今天20:00前回复您。",
  "已经请质检同事看您的照片，明天12:00前给您答复。",
];
export const thanks = ["谢谢您的配合，祝您生活愉快。", "感谢您的理解，有问题随时联系我们。"];
export const waits = ["请您放心，核对结果出来后我按刚才说的时间联系您。", "您的照片已经收到，正在核对。"];
export const customerTurns = [
  "好的，那我等你们消息。",
  "照片发了，麻烦看一下。",
  "请问什么时候能有结果？",
  "知道了，谢谢。",
];
export const angryTurns = ["太让人失望了，等了这么久！", "你们这样做生意，我很生气。"];

/** What a habit puts into a message, or in place of a sound one. */
export const habitSentences: Partial<Record<Habit, readonly string[]>> = {
  vague_time: ["我们会尽快给您处理。", "稍后会有同事联系您的。", "我们第一时间给您回复。"],
  refuses_flatly: ["不好意思，这个退不了。", "这个我们处理不了的。", "不能给您换的，规定就是这样。"],
  blames_customer: [
    "这是您自己没有看清楚说明造成的。",
    "应该是您使用不当才会坏的。",
    "您自己不小心摔了也会这样。",
  ],
  absolute_promise: ["您放心，百分之百没有问题。", "我保证绝对不会再出现这种情况。"],
  private_contact: ["您加我微信 vx_service88 说吧，这边回得慢。", "加我个人微信聊，我微信就是手机号。"],
};
