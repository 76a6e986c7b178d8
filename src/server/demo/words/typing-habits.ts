import type { Dice } from "../dice.ts";
import type { DemoStory } from "../plan.ts";

type Channel = NonNullable<DemoStory["filing"]["channel"]>;

/** People type as the place invites them to: letters in mail, scraps in chat, and now and then a wrong character. */
export function asTyped(dice: Dice, channel: Channel, sentences: string[], name: string): string {
  const said = sentences.filter((sentence) => sentence !== "");
  const text = layOut(channel, said, name);
  return dice.chance(0.08) ? withTypo(dice, text) : text;
}

function layOut(channel: Channel, said: string[], name: string): string {
  const isEnglish = !/\p{Script=Han}/u.test(said.join(""));
  const gap = isEnglish ? " " : "";
  if (channel === "chat") return said.map((sentence) => sentence.trim()).join("\n");
  if (channel === "email") return `${said.map((sentence) => sentence.trim()).join("\n\n")}\n\n${name}`;
  if (channel === "phone") return `${isEnglish ? "[Phone] " : "（电话记录）"}${join(said, gap)}`;
  return join(said, gap);
}

function join(said: string[], gap: string): string {
  return said.map((sentence) => sentence.trim()).join(gap);
}

function withTypo(dice: Dice, text: string): string {
  const fitting = typos.filter(([right]) => text.includes(right));
  if (fitting.length === 0) return text;
  const [right, wrong] = dice.pick(fitting);
  return text.replace(right, wrong);
}

const typos: [right: string, wrong: string][] = [
  ["快递", "块递"],
  ["再", "在"],
  ["客服", "客户"],
  ["已经", "以经"],
  ["退款", "退宽"],
  ["质量", "质亮"],
  ["什么", "神马"],
  ["的时候", "得时候"],
  ["根本", "跟本"],
  ["please", "plase"],
  ["arrived", "arived"],
];
