import { type FoldedText, foldedText } from "../folded-text.ts";
import { isInScope } from "../scopes.ts";
import type { WordingContext, WordingFinding } from "../wording-finding.ts";
import type { WordingPack } from "../wording-pack.ts";
import { ruleFinding } from "./rule-finding.ts";

/** Another order number, or another name, than the case's. */
export function wrongOrderOrName(
  folded: FoldedText,
  context: WordingContext,
  pack: WordingPack,
): WordingFinding[] {
  const wrong = [
    ...wrongOrders(folded.text, context.orderNumber).map((place) => ({ ...place, rule: "order_number" })),
    ...wrongNames(folded.text, context.customerName).map((place) => ({ ...place, rule: "name" })),
  ];
  return wrong
    .filter(({ start, end }) => !isInScope("quoted", folded.text, start, end))
    .map((place) => ruleFinding(folded, pack, { kind: "wrong_order_or_name", ...place }));
}

type Place = { start: number; end: number };

function wrongOrders(text: string, orderNumber: string | undefined): Place[] {
  if (!orderNumber) return [];
  const own = bare(foldedText(orderNumber).text);
  return Array.from(text.matchAll(numberLike))
    .filter(({ 0: words, index }) => isAnOrder(text, words, index, own) && !isSame(bare(words), own))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

const numberLike =
  /(?<![a-z0-9*])(?=[a-z0-9*-]*[0-9]{3})[a-z0-9*](?:[a-z0-9*]|[ -](?=[0-9*]{2})){4,39}(?![a-z0-9])/g;

function bare(words: string): string {
  return words.replaceAll(/[^a-z0-9*]/g, "");
}

function isAnOrder(text: string, words: string, index: number, own: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  if (somethingElse.test(before)) return false;
  if (/(?:订单|单子|order)[^。!?,;]{0,10}$/.test(before)) return true;
  // Nameless, but of the very form of an order number.
  return bare(words).length === own.length && own.length >= 8 && shapeOf(bare(words)) === shapeOf(own);
}

const somethingElse =
  /(?:运单|快递单|物流单|快递|物流|包裹|工单|投诉|受理|案件|编号为?|退款单|退货单|售后单|服务单|流水|发票|电话|手机|热线|尾号|后四位|型号|货号|款号|批号|券码|tracking|parcel|waybill|case|complaint|ticket|invoice|phone|call|model|refund|return)[^。!?,;]{0,8}$/;

function shapeOf(number: string): string {
  return number.replaceAll(/[0-9]/g, "0");
}

// The tail alone, or with its middle masked, is the same number.
function isSame(written: string, own: string): boolean {
  if (written === own || own.startsWith(written)) return true;
  const [head = "", ...rest] = written.split(/\*+/);
  const tail = rest.at(-1) ?? head;
  if (rest.length > 0) return own.startsWith(head) && own.endsWith(tail);
  return tail.length >= 4 && tail.length < own.length && own.endsWith(tail);
}

function wrongNames(text: string, customerName: string | undefined): Place[] {
  if (!customerName) return [];
  const own = foldedText(customerName).text.trim();
  const isChinese = /\p{Script=Han}/u.test(own);
  return Array.from(text.matchAll(isChinese ? chineseAddress : englishAddress)).flatMap(
    ({ groups, indices }) => {
      const name = (groups?.name ?? "").trim();
      const [start, end] = indices?.groups?.name ?? [0, 0];
      const isRight = isChinese ? isOwnChineseName(name, own) : isOwnEnglishName(name, own);
      return isRight || start === end ? [] : [{ start, end: start + name.length }];
    },
  );
}

// Only where somebody is spoken to: after a greeting or at the beginning.
const chineseAddress =
  /(?:^|[。!?;\n]|尊敬的|亲爱的|您好[,!]?|你好[,!]?|您好呀?,?|hi,?)\s*(?:亲|亲爱的|尊敬的|您好|你好|,|客户|会员|的)*(?<name>[\p{Script=Han}]{1,4}?)(?:先生|女士|小姐|太太|同学|老师|阿姨|叔叔|大哥|姐)(?=您|你|[,:!。 ]|好|$|,|，)/dgu;

function isOwnChineseName(name: string, own: string): boolean {
  if (name === "" || ownTitles.test(name)) return true;
  return own.startsWith(name) || name.endsWith(own) || own.replace(/(?:先生|女士|小姐)$/, "") === name;
}

const ownTitles =
  /^(?:各位|这位|那位|本|贵|尊|小|大|我是|我们|他|她|客服|快递|主管|经理|您|你|某)|^女$|(?:是|的|由|让|请|向)/;

const englishAddress =
  /(?:^|[.!?;\n]\s*)(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)),? (?:(?:mr|mrs|ms|miss|dr)\.? )?(?<name>[a-z]+(?: [a-z]+)?)(?=[,.!:\n]|$)/dg;

function isOwnEnglishName(name: string, own: string): boolean {
  if (/\b(?:customer|there|sir|madam|all|friend|team|again|everyone|valued|dear|guest|buyer)\b/.test(name))
    return true;
  const parts = own.split(/[\s.-]+/);
  return name.split(" ").every((part) => parts.includes(part));
}
