import { createHmac } from "node:crypto";

export type GatewayChannel = "push" | "sms" | "voice";
export type AddressChannel = GatewayChannel | "mail";

/** Where a gateway's order goes: a push to an account, everything else to a telephone. */
export function addressed(channel: GatewayChannel, address: string): { phone: string } | { account: string } {
  return channel === "push" ? { account: address } : { phone: address };
}

/** Enough to recognise an address by, not enough to use it. */
export function masked(address: string): string {
  const [name = "", host] = address.split("@");
  if (host) return `${name.slice(0, 1)}***@${host}`;
  return `${address.slice(0, 3)}****${address.slice(-2)}`;
}

/** Whether it can be an address of this channel at all; whether it works the code shows. */
export function isAddress(channel: AddressChannel, address: string): boolean {
  if (channel === "push") return /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(address);
  if (channel !== "mail") return /^\+?[0-9][0-9 -]{5,18}[0-9]$/.test(address);
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/.test(address);
}

/** The code that goes to an address: kept nowhere, made from the house's secret anew when it is compared. */
export function codeOf(secret: string, { id, round }: { id: string; round: number }): string {
  const digest = createHmac("sha256", secret).update(`address:${id}:${round}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}
