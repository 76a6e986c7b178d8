/** The last four digits of a phone: typed alone, in full-width digits, or as the whole number. Null: neither. */
export function phoneTailOf(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\+?\d{7,}$|^\d{4}$/.test(digits) ? digits.slice(-4) : null;
}
