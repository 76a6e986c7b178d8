/** An amount in figures or in Chinese words; of what cannot be read, not a number. */
export function yuanOf(words: string): number {
  return /^[0-9]/.test(words) ? Number(words) : chineseNumber(words);
}

// 一百二 is 120, 两千 is 2000, 三百五十 is 350.
function chineseNumber(words: string): number {
  let total = 0;
  let digit = 0;
  let lastUnit = 10;
  for (const sign of words) {
    const unit = units.get(sign);
    if (unit === undefined) digit = sign === "两" ? 2 : digits.indexOf(sign);
    else {
      total = unit === 10_000 ? (total + digit) * unit : total + (digit || 1) * unit;
      [digit, lastUnit] = [0, unit];
    }
  }
  return total + (lastUnit > 10 && digit > 0 ? (digit * lastUnit) / 10 : digit);
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const units = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
  ["万", 10_000],
]);
