import type { FoldedText } from "../folded-text.ts";
import { isInScope } from "../scopes.ts";
import type { WordingContext, WordingFinding } from "../wording-finding.ts";
import type { WordingPack } from "../wording-pack.ts";
import { isBankCard, isIdentityNumber } from "./check-digits.ts";
import { ruleFinding } from "./rule-finding.ts";

/** Telephones, identity and card numbers, addresses and mail written out in full. */
export function personalData(
  folded: FoldedText,
  { channel }: WordingContext,
  pack: WordingPack,
): WordingFinding[] {
  const { text } = folded;
  if (!mayHold.test(text)) return [];
  return finders.flatMap(({ rule, pattern, isReal }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: words, index: start }) => {
      const end = start + words.length;
      if (!isReal(words, text.slice(Math.max(0, start - 24), start), text.slice(end, end + 10))) return [];
      if (isInScope("quoted", text, start, end)) return [];
      // In their own channel only the customer sees it; in public everybody does.
      const severity = isPublic(channel) || !isOwn(text, start) ? "block" : undefined;
      return [ruleFinding(folded, pack, { kind: "customer_personal_data", rule, start, end, severity })];
    }),
  );
}

const mayHold = /[0-9](?:[ -]?[0-9]){6}|(?:路|街|道|巷|弄|村|小区|花园|号|street|road|avenue|@)/;

type Finder = {
  rule: string;
  pattern: RegExp;
  isReal: (words: string, before: string, after: string) => boolean;
};

const finders: Finder[] = [
  {
    rule: "telephone",
    pattern: /(?<![0-9a-z])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])/g,
    isReal: (_words, before, after) =>
      !anothersTelephone.test(before) && !parcel.test(before) && !/^[^,。]{0,4}(?:热线|客服)/.test(after),
  },
  {
    rule: "identity_number",
    pattern: /(?<![0-9])[1-9][0-9]{5}[ -]?(?:19|20)[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{3}[0-9x](?![0-9a-z])/g,
    isReal: (words) => isIdentityNumber(words.replaceAll(/[ -]/g, "")),
  },
  {
    rule: "bank_card",
    pattern: /(?<![0-9a-z])[3-6][0-9]{3}(?:[ -]?[0-9]){11,15}(?![0-9])/g,
    isReal: (words, before) => !parcel.test(before) && isBankCard(words.replaceAll(/[ -]/g, "")),
  },
  {
    rule: "address",
    pattern:
      /(?:[\p{Script=Han}]{1,10}?(?:省|市|区|县|镇|乡))?[\p{Script=Han}0-9]{1,14}?(?:路|街|大道|道|巷|弄|村|小区|花园|公寓|苑|新城|里)[\p{Script=Han}0-9-]{0,12}?[0-9一二三四五六七八九十]{1,5}(?:号楼?|栋|幢|座|单元)?-?[0-9]{0,4}(?:号|栋|幢|室|户|单元|楼|房)[0-9]{0,4}(?:室|房|号|户)?/gu,
    isReal: (words, before) => /[0-9一二三四五六七八九十]/.test(words) && !ourAddress.test(before + words),
  },
  {
    rule: "address_in_english",
    pattern:
      /\b[0-9]{1,5} (?:[a-z]+ ){1,3}(?:street|road|avenue|lane|drive|boulevard|close)\b[^.!?]{0,40}\b(?:flat|apartment|apt|unit|room) ?[0-9]{1,5}\b|\b(?:flat|apartment|apt|unit|room) ?[0-9]{1,5}[a-z]?, ?[0-9]{0,5} ?(?:[a-z]+ ){1,3}(?:street|road|avenue|lane|drive)\b/g,
    isReal: (_words, before) => !ourAddress.test(before),
  },
  {
    rule: "mail_address",
    pattern: /[a-z0-9._%+-]{2,64}@[a-z0-9-]{1,63}(?:\.[a-z]{2,10}){1,2}/g,
    isReal: (words, before) =>
      !/(?:service|support|kefu|help|care|info|complaint|cs)[a-z0-9]*@/.test(words) &&
      !/(?:我们|官方|客服|本店|发到|发送到|发至|投递|\bour\b|official|write to|send to|to us at)[^。!?]{0,10}$/.test(
        before,
      ),
  },
];

const anothersTelephone =
  /(?:快递员?|配送员?|派送员?|骑手|师傅|小哥|网点|驿站|站点|客服|热线|官方|投诉|服务|我们|本店|店铺|门店|售后|仓库|厂家|物流|主管|经理|courier|driver|hotline|rider|depot|service|shop|store|\bour\b|carrier|warehouse)[^。!?]{0,16}$/;
const parcel =
  /(?:运单|快递单|物流单|快递|单号|订单|工单|编号|流水|包裹|案件|发票|tracking|parcel|order|waybill|case|invoice|reference)[^。!?,]{0,10}$/;
const ourAddress =
  /(?:退货|退回|寄回|寄到|寄往|寄至|返厂|仓库|门店|本店|店铺|我们|公司|网点|驿站|自提|维修点|维修站|售后|服务中心|厂家|检测|提货|商场|return|\bour\b|warehouse|shop|store|send (?:it )?(?:back )?to|depot|pick-?up)/;

function isPublic(channel: string | undefined): boolean {
  return channel !== undefined && /public|review|social|weibo|platform_comment/.test(channel);
}

const othersBefore =
  /(?:另一位|别的|其他|其它|另外一位|上一位|前一位|那位|这位)(?:客户|顾客|买家|用户)|another customer|other customer|previous customer|(?:他|她)的/;

function isOwn(text: string, start: number): boolean {
  return !othersBefore.test(text.slice(Math.max(0, start - 40), start));
}
