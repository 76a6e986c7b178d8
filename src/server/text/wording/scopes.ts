/** What stands around words and changes what they do. A pattern of the packs names those that cancel it. */
export const scopeNames = [
  "quoted",
  "negated",
  "question",
  "past",
  "conditional",
  "reported",
  "duty",
  "warning",
] as const;
export type ScopeName = (typeof scopeNames)[number];

/** Whether the words at a place stand in a scope. */
export function isInScope(scope: ScopeName, text: string, start: number, end: number): boolean {
  return scopes[scope](placeOf(text, start, end));
}

/** A place, with what stands before and after it in its clause and its sentence. */
type Place = {
  words: string;
  before: string;
  clauseBefore: string;
  after: string;
  clauseAfter: string;
  mark: string;
};

const scopes: Record<ScopeName, (place: Place) => boolean> = {
  quoted: ({ before, after }) => isBetweenQuotes(before, after) || customersWords.test(before),
  negated: ({ clauseBefore }) => negation.test(clauseBefore) && !notReallyNegated.test(clauseBefore),
  question: ({ mark, words, clauseAfter, clauseBefore }) =>
    mark === "?" || asking.test(clauseBefore) || askingAfter.test(words + clauseAfter),
  past: ({ clauseBefore, clauseAfter }) => pastBefore.test(clauseBefore) || pastAfter.test(clauseAfter),
  conditional: ({ before, clauseAfter }) => condition.test(before) || /^[^,]{0,8}的话/.test(clauseAfter),
  reported: ({ clauseBefore }) => reported.test(clauseBefore),
  duty: ({ clauseBefore }) => duty.test(clauseBefore),
  warning: ({ before, after }) => warning.test(before) || warningAfter.test(after),
};

function placeOf(text: string, start: number, end: number): Place {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(sentenceEnd)
      .at(-1) ?? "";
  const rest = text.slice(end, end + reach);
  const stop = rest.search(sentenceEnd);
  const after = stop < 0 ? rest : rest.slice(0, stop);
  return {
    words: text.slice(start, end),
    before,
    clauseBefore: before.split(clauseEnd).at(-1) ?? "",
    after,
    clauseAfter: after.split(clauseEnd)[0] ?? "",
    mark: stop < 0 ? "" : rest.charAt(stop),
  };
}

const reach = 120;
const sentenceEnd = /[。!?;\n]|\.(?=\s|$)/;
const clauseEnd = /[,:，、]/;

function isBetweenQuotes(before: string, after: string): boolean {
  if (before.lastIndexOf("「") > before.lastIndexOf("」") && after.includes("」")) return true;
  if (before.lastIndexOf("『") > before.lastIndexOf("』") && after.includes("』")) return true;
  if (before.lastIndexOf("“") > before.lastIndexOf("”") && after.includes("”")) return true;
  return (before.split('"').length - 1) % 2 === 1 && after.includes('"');
}

const customersWords =
  /(?:您|你|客户|顾客|买家)(?:在?(?:刚才?|之前|上次|留言|评价|反馈)(?:里|中)?)?(?:所)?(?:说|提到|提的|反映|反馈|讲|写|问|认为|觉得|担心|描述|投诉)(?:的|过|到|道|了)?[^。!?]{0,16}$|\byou (?:said|mentioned|wrote|asked|reported|feel|think)\b[^.!?]{0,40}$/;

const negation =
  /(?:不是|不算|并非|没有?|未|无法|无|[不别勿]|不(?:会|要|能|必|想|敢|可|得|可以|应该?|需要?)|从不|绝不|从未|切勿|请勿|禁止|避免|以免|不存在|not|never|no|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't)(?:很|太|再|被|给|让|有|出现|任何|向|对|把|去|能|就|因此|因为|说|代表|意味着|是|您|你|我们?|会|要求|引导|主动|百分之?百|敢|保证|确定|可能|a |the |be |to |that |any |say |ask |you |to |us |me |for )*$/;
const notReallyNegated =
  /(?:是不是|有没有|会不会|能不能|要不要|不得不|无不|无非|不仅|不但|不光|不止)[^,]{0,4}$/;

const asking =
  /(?:是否|是不是|有没有|会不会|能不能|要不要|能否|可否|请问|是谁|什么时候|为什么是?)[^,]{0,12}$|\b(?:did|do|does|have|has|is|are|was|were|could|would|can|may) (?:you|it|we|the)\b[^,]{0,30}$/;
// A bare 呢 is only friendly; after a question word it asks.
const askingAfter = /(?:吗|么|没有呢|(?:怎么|什么|哪|谁|几|多少)[^,]{0,8}呢)\s*$/;

const pastBefore =
  /(?:已经?|早已|刚刚?|刚才|昨[天晚日]|前[天日]|上次|之前|当时|曾经?)[^,]{0,12}$|\b(?:have|has|had|was|were|already|did) [^,]{0,20}$/;
const pastAfter = /^[^,]{0,6}(?:过了|好了|完了|完毕|成功了?|了)[哦哈呢的啦~\s]*$/;

const condition =
  /(?:如果|若是?|假如|要是|倘若|万一|一旦|除非|只要|只有|经.{0,6}(?:认定|核实|鉴定|查实)|\bif\b|\bunless\b|\bonce\b|\bin case\b)[^。!?]{0,40}$/;

const reported =
  /(?:快递员?|物流|厂家|厂商|仓库|商家|卖家|店家|系统|页面|他们?|她们?|对方|那边|平台|师傅|网点|驿站|网上|有人|别人|courier|warehouse|supplier|they|he|she)[^,]{0,6}?(?:说|称|表示|告知|反馈|显示|提示|写着|声称|讲|认为|said|says|told|claims?)[^,]{0,20}$/;

const duty =
  /(?:请您?|麻烦您?|烦请|建议您?|需要您|辛苦您|您(?:需要?|要|可以?|可|记得|务必|这边)|please|you (?:can|may|need|should|must))[^,]{0,10}$/;

const warning =
  /(?:谨防|警惕|小心|切勿|请勿|不要|别|如有人|若有人|任何(?:人|要求|以)|凡是?|冒充|诈骗|骗子|假冒|自称|陌生|beware|never|do not|don't|anyone (?:who|asking|claiming))[^。!?]{0,40}$/;
const warningAfter =
  /^[^。!?]{0,40}(?:诈骗|骗子|骗局|不要相信|请勿相信|切勿|谨防|均非|都不是我们|都是假|举报|scam|fraud)/;
