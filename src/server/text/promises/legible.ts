/**
 * The form in which promises are read: full-width signs narrow, traditional characters simplified, letters small.
 * Every character keeps its place, so that what is found can be shown in the text as it was written.
 */
export function legible(text: string): string {
  let read = "";
  for (let at = 0; at < text.length; at += 1) read += knownSign(text.charAt(at));
  return read;
}

// There are 65,536 signs at most, and the same few thousand come again and again: each is worked out once.
const known = new Map<string, string>();

function knownSign(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const read = legibleSign(sign);
  known.set(sign, read);
  return read;
}

function legibleSign(sign: string): string {
  const simple = simplified.get(sign);
  if (simple) return simple;
  if (/[\u3000\u00a0\u2000-\u200b\ufeff]/.test(sign)) return " ";
  if (/[～〜]/.test(sign)) return "~";
  if (/[–—−]/.test(sign)) return "-";
  if (/[‘’]/.test(sign)) return "'";
  const plain = sign.normalize("NFKC").toLowerCase();
  return plain.length === 1 ? plain : sign;
}

// Only the characters that words about time and service, and common surnames, are written with.
const traditional =
  "兩個後時鐘鍾點號週們會給覆復電話聯繫係絡處儘盡馬應該預計發貨補換請麼嗎為爲與專員經說還過無沒對訂單內禮節間這裡裏親務門師運費報檢測賠償達並將幫讓認證確實進維幾開關從來當續訴倉庫財賬帳歡歐陽張陳劉楊黃趙吳孫鄭謝許馮鄧蕭葉蘇呂盧鄒龍賀顧龔萬錢嚴紅";
const simple =
  "两个后时钟钟点号周们会给复复电话联系系络处尽尽马应该预计发货补换请么吗为为与专员经说还过无没对订单内礼节间这里里亲务门师运费报检测赔偿达并将帮让认证确实进维几开关从来当续诉仓库财账账欢欧阳张陈刘杨黄赵吴孙郑谢许冯邓萧叶苏吕卢邹龙贺顾龚万钱严红";
const simplified = new Map(
  Array.from(traditional, (character, index) => [character, simple.charAt(index)] as const),
);
