/** A number in digits or characters, as a piece of a pattern. */
export const numberSource = "(?:\\d+(?:\\.\\d+)?|[零〇一二两俩三四五六七八九十]{1,3}|半)";

/** 3, 1.5, 三, 十二, 二十四, 半; of two neighbours ("三五天", "两三天") the second. */
export function readNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (words === "半") return 0.5;
  const ten = words.indexOf("十");
  if (ten < 0) return digitOf(words.at(-1));
  const tens = ten === 0 ? 1 : digitOf(words.at(ten - 1));
  return tens * 10 + (words.length > ten + 1 ? digitOf(words.at(-1)) : 0);
}

const digits = "零一二三四五六七八九";

function digitOf(character = "零"): number {
  return "两俩".includes(character) ? 2 : Math.max(0, digits.indexOf(character));
}
