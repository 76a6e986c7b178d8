/** README.txt of an evidence package. */
export function explanation(number: string): string {
  return `明镜 投诉证据包 / Mingjing evidence package
投诉单号 / complaint: ${number}

journal.jsonl   全部事件，每行一个。hash = SHA-256(除 hash 外各字段的规范 JSON，RFC 8785)；previousHash 为前一事件的 hash。
                Every event, one a line. hash = SHA-256 over the canonical JSON (RFC 8785) of all other fields; previousHash is
                the hash of the event before, 64 zeros for the first.
texts.jsonl     原文与盐。SHA-256(盐 + 原文) 即事件中记录的摘要。
                The words and their salts. SHA-256(salt + words) is the digest that the event recorded.
files/          附件，文件名即其内容的 SHA-256。 / Attachments, each named by the SHA-256 of its content.
files.jsonl     附件的名称、类型、上传者类别与时间。 / What the attachments are called, by whom and when they came.
manifest.json   各文件的 SHA-256 与链尾；manifest.sig 是对其规范 JSON 的 Ed25519 签名。
                The SHA-256 of each file and the end of the chain; manifest.sig is the Ed25519 signature of its canonical JSON.

核验 / to check:  node verify.mjs PACKAGE.zip      (Node.js 20+, nothing else)
结果指出第一处不符的位置。公钥指纹请与出具方公布的一致。
The result names the first place that fails. Compare the key's fingerprint with the one the house publishes.
`;
}
