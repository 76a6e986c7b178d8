/** Enough of a phone number to recognise it, not enough to call it: 138****5678. */
export function maskPhone(phone: string): string {
  const digits = [...phone];
  if (digits.length < 7) return "****";
  return `${digits.slice(0, 3).join("")}****${digits.slice(-4).join("")}`;
}

/** j****@example.com */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "****" : `${[...email][0]}****${email.slice(at)}`;
}

/** 林**, J****: the first character, and that there is more. */
export function maskName(name: string): string {
  const [first = ""] = name;
  return /\p{Script=Han}/u.test(first) ? `${first}**` : `${first}****`;
}

/** Words of others with what could be dialled, written to or misused in them masked: phones, e-mails, identity and card numbers. */
export function maskWords(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, maskEmail)
    .replace(/(?<![\w-])\d{17}[\dXx](?![\w-])/g, maskPhone)
    .replace(/(?<![\w-])(?:\d{16}|\d{19})(?![\w-])/g, maskPhone)
    .replace(/(?<![\w-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\w-])/g, (phone) =>
      maskPhone(phone.replace(/\D/g, "").slice(-11)),
    );
}
