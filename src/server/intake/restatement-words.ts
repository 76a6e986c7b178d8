import type { Wording } from "../refusals.ts";

/** What was understood, said back to the customer for a yes or a correction. */
export function restatementWords(name: string, restatement: string): Wording {
  return {
    zh: `您好，我是${name}，负责处理您的投诉。我理解的情况是：\n\n${restatement}\n\n这样理解对吗？如果有出入，请直接告诉我。`,
    en: `Hello, I am ${name} and I look after your complaint. This is how I understand it:\n\n${restatement}\n\nIs that right? If not, please tell me what is different.`,
  };
}
