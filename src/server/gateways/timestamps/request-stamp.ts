import { createHash, randomBytes } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";

const sha256 = "2.16.840.1.101.3.4.2.1";
const timeStamping = "1.3.6.1.5.5.7.3.8";
const limits = { waitMs: 15_000, mostBytes: 64 * 1024 };

/**
 * Asks a time-stamp authority (RFC 3161) to attest that these bytes exist now.
 * @returns its answer as it came, checked: granted, for these bytes and this question, signed by a certificate for time stamps.
 * @throws when the authority cannot be reached or its answer does not hold; asking again later is safe.
 */
export async function requestStamp(url: string, content: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(8);
  // Positive, as DER counts.
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const answer = await post(url, questionFor(content, nonce));
  await checkAnswer(answer, content, nonce);
  return answer;
}

function questionFor(content: Uint8Array, nonce: Buffer): ArrayBuffer {
  const question = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({
        valueHex: exact(createHash("sha256").update(content).digest()),
      }),
    }),
    nonce: new asn1js.Integer({ valueHex: exact(nonce) }),
    certReq: true,
  });
  return question.toSchema().toBER();
}

async function post(url: string, question: ArrayBuffer): Promise<Buffer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: question,
    redirect: "error",
    signal: AbortSignal.timeout(limits.waitMs),
  });
  if (!answer.ok || !answer.body) throw new Error(`the time-stamp authority answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body) {
    bytes += part.length;
    if (bytes > limits.mostBytes) throw new Error("the time-stamp authority's answer is too long");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function checkAnswer(answer: Buffer, content: Uint8Array, nonce: Buffer): Promise<void> {
  const response = pkijs.TimeStampResp.fromBER(exact(answer));
  if (response.status.status > 1 || !response.timeStampToken)
    throw new Error("the authority did not grant the time stamp");
  const signed = new pkijs.SignedData({ schema: response.timeStampToken.content });
  const info = pkijs.TSTInfo.fromBER(exact(contentOf(signed)));
  if (!info.nonce || !Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))
    throw new Error("the time stamp answers another question");
  if (!(signed.certificates ?? []).some(isForTimeStamps))
    throw new Error("the time stamp is not signed by a time-stamp authority");
  // Checks the imprint over the content, too.
  if (!(await signed.verify({ signer: 0, data: exact(content) })))
    throw new Error("the time stamp's signature does not hold");
}

function contentOf(signed: pkijs.SignedData): Uint8Array {
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error("the time stamp is empty");
  return new Uint8Array(content.getValue());
}

function isForTimeStamps(certificate: unknown): boolean {
  return (
    certificate instanceof pkijs.Certificate &&
    (certificate.extensions ?? []).some(
      ({ parsedValue }) =>
        parsedValue instanceof pkijs.ExtKeyUsage && parsedValue.keyPurposes.includes(timeStamping),
    )
  );
}

/** These bytes and no others: a Buffer may share its memory with its neighbours. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
