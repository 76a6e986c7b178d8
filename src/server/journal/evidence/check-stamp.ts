import { createHash, verify, X509Certificate } from "node:crypto";
import { type Der, derAt, derChild, derContent, derParts } from "./der.ts";

/** What a time-stamp authority attests: that these bytes were there at this moment. */
export type Stamp = { at: string; authority: string };

/**
 * Checks a time-stamp response (RFC 3161) over these bytes by the certificate it carries. Whether that certificate is to be
 * trusted is for the reader to judge: `openssl ts -verify -CAfile` does.
 * @throws with what does not hold.
 */
export function checkStamp(response: Uint8Array, stamped: Uint8Array): Stamp {
  const signedData = signedDataOf(derAt(response, 0));
  const parts = derParts(signedData);
  const info = derContent(derChild(derChild(parts[2]!, 1), 0));
  const tst = derAt(info, 0);
  if (!hasImprint(tst, stamped)) throw new Error("the time stamp is for something else");

  const signer = derChild(parts.at(-1)!, 0);
  const certificate = certificateOf(parts, signer);
  if (!isSigned(signer, info, certificate)) throw new Error("the time stamp's signature does not hold");
  return {
    at: momentOf(derContent(derChild(tst, 4))),
    authority: certificate.subject.replaceAll("\n", ", "),
  };
}

/** TimeStampResp → ContentInfo → SignedData. */
function signedDataOf(response: Der): Der {
  const [status, token] = derParts(response);
  const answer = status && derContent(derChild(status, 0))[0];
  if (!token || (answer !== 0 && answer !== 1)) throw new Error("the authority did not grant the time stamp");
  return derChild(derChild(token, 1), 0);
}

function hasImprint(tst: Der, stamped: Uint8Array): boolean {
  const [algorithm, digest] = derParts(derChild(tst, 2));
  const hash = digestNames[hexOf(derContent(derChild(algorithm!, 0)))];
  return hash !== undefined && hexOf(derContent(digest!)) === createHash(hash).update(stamped).digest("hex");
}

/** By the serial number that the signer's info names. */
function certificateOf(parts: Der[], signer: Der): X509Certificate {
  const enclosed = parts.find(({ tag }) => tag === 0xa0);
  const serial = hexOf(derContent(derParts(derChild(signer, 1)).at(-1)!)).replace(/^(00)+/, "");
  const found = (enclosed ? derParts(enclosed) : [])
    .filter(({ tag }) => tag === 0x30)
    .map(({ whole }) => new X509Certificate(whole))
    .find(({ serialNumber }) => serialNumber.toLowerCase().replace(/^(00)+/, "") === serial);
  if (!found) throw new Error("the time stamp does not carry its authority's certificate");
  return found;
}

const messageDigest = "2a864886f70d010904";
const digestNames: Record<string, string | undefined> = {
  "608648016503040201": "sha256",
  "608648016503040202": "sha384",
  "608648016503040203": "sha512",
};

function isSigned(signer: Der, info: Uint8Array, { publicKey }: X509Certificate): boolean {
  const parts = derParts(signer);
  const hash = digestNames[hexOf(derContent(derChild(parts[2]!, 0)))];
  const attributes = parts[3]!;
  const [, values] =
    derParts(attributes)
      .map(derParts)
      .find(([type]) => hexOf(derContent(type!)) === messageDigest) ?? [];
  if (!hash || !values) return false;
  const isOfInfo = hexOf(derContent(derChild(values, 0))) === createHash(hash).update(info).digest("hex");
  // Signed as a SET, though written with a tag of its own (RFC 5652, 5.4).
  const asSet = Buffer.concat([Buffer.from([0x31]), attributes.whole.subarray(1)]);
  return isOfInfo && verify(hash, asSet, publicKey, derContent(parts[5]!));
}

/** GeneralizedTime, 20260916020000(.123)Z, as ISO 8601. */
function momentOf(time: Uint8Array): string {
  const [, year, month, day, hour, minute, rest] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/.exec(new TextDecoder().decode(time)) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${rest}Z`).toISOString();
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
