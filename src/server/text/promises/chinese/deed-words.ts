import { vagueTime } from "./marks.ts";

/** The promise in few words for a chip or a list: "主管回电" of "两小时内主管会给您回电的哦". */
export function deedWords(segment: string, withoutTimes: string): string {
  const words = cuts.reduce((rest, cut) => rest.replace(cut, ""), withoutTimes);
  return words.length > 1 ? words : segment.trim();
}

const cuts = [
  /(?:最晚|最迟|最快|最慢|不晚于|将|会|于|在|就|自|从|到)*\u00b7+(?:就|将|会|能|、)*/g,
  /[\s"“”()]+/g,
  new RegExp(vagueTime.source, "g"),
  /^(?:好[的滴]?|嗯|收到(?=,)|亲+|您好|那|然后|并且?|而且|再|也|大概|大约|预计|估计|,)+/,
  /^(?:我司|我们?|咱们?|本店|小店|这边|小编)+(?=.{2})/,
  /(?:我们?|咱们?|这边)(?=会|将)/g,
  /(?:一定|肯定|必须|必|保证|承诺|争取|尽量|亲自)/g,
  /(?:会|将)(?=[\u4e00-\u9fff])(?!员|计|议|话|谈)/,
  /(?:为|帮|替|跟|向|与)(?:您|你|亲)(?=.)|给(?:您|你|亲)(?=[回打补退发寄办处安联换送修转致邮派装重申答开]|把)/g,
  /[哦哈呢的啦哟呀噢~]+$/,
  /^(?:于|在|就|将|会|是|把)+/,
];
