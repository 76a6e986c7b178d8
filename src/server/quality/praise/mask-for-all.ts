import { maskWords } from "../../../shared/mask.ts";

/** Who and what a conversation could be recognised by, beside what its words look like. */
export type Known = { names: string[]; numbers: string[] };

/**
 * A message as everybody in the house may read it: no names, phones, addresses, order or parcel numbers. What a rule
 * cannot see, the person who nominates hides by hand and the second person checks.
 */
export function maskForAll(text: string, { names, numbers }: Known): string {
  const masked = [...names, ...numbers]
    .filter((known) => known.length > 1)
    // The longest first: a name that holds another one is hidden whole.
    .sort((a, b) => b.length - a.length)
    .reduce((left, known) => left.replaceAll(known, hidden), maskWords(text));
  return masked.replace(calledByName, `${hidden}$1`).replace(longNumber, hidden).replace(address, hidden);
}

/** Stretches hidden by hand, which were counted in the masked text as it was shown. */
export function hideStretches(text: string, stretches: { start: number; end: number }[]): string {
  return [...stretches]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)}${hidden}${left.slice(end)}`, text);
}

const hidden = "***";

// One or two characters before a title: 王先生, 欧阳女士. A pronoun there is no name.
const calledByName =
  /(?:欧阳|上官|司马|诸葛|(?![这那该位名个的是和与我你您他她])\p{Script=Han})(先生|女士|小姐|太太)/gu;

// Orders, parcels, accounts: eight characters or more with digits among them, dates and times excepted.
const longNumber = /(?<![\w-])(?!\d{4}-\d{2}-\d{2})(?=[\w-]*\d{4})[A-Za-z0-9][\w-]{7,}(?![\w-])/g;

const address =
  /(?:[\p{Script=Han}]{2,8}(?:省|自治区))?(?:[\p{Script=Han}]{2,8}市)?[\p{Script=Han}]{1,8}(?:区|县|镇|街道)?[\p{Script=Han}]{1,10}(?:路|街|巷|大道|弄|村|小区|花园|公寓)\s*\d+\s*(?:号|弄|栋|幢|座)?(?:[\p{Script=Han}\d]{0,6}(?:单元|室|楼|层))*/gu;
