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
