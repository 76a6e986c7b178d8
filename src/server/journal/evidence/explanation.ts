/** README.txt of an evidence package. */
export function explanation(number: string): string {
  return `明镜 投诉证据包 / Mingjing evidence package
投诉单号 / complaint: ${number}

record.pdf      供阅读的案件记录。 / The case for a person to read.
journal.jsonl   全部事件，每行一个。hash = SHA-256(除 hash 外各字段的规范 JSON，RFC 8785)；previousHash 为前一事件的 hash。
                Every event, one a line. hash = SHA-256 over the canonical JSON (RFC 8785) of all other fields; previousHash is
                the hash of the event before, 64 zeros for the first.
texts.jsonl     原文与盐。SHA-256(盐 + 原文) 即事件中记录的摘要。依法删除的内容不在其中，contents_erased 事件写明删了什么、何时、依据哪条。
                The words and their salts. SHA-256(salt + words) is the digest that the event recorded. What was lawfully erased is
                not here; the event contents_erased says what, when and by which article.
files/          附件，文件名即其内容的 SHA-256。 / Attachments, each named by the SHA-256 of its content.
files.jsonl     附件的名称、类型、上传者类别与时间。 / What the attachments are called, by whom and when they came.
checkpoints/    签名检查点：.json 原样签名，.sig 是其 Ed25519 签名（base64），.tsr 是时间戳机构的答复（RFC 3161，如有）。
                Signed checkpoints: .json is signed as it is, .sig is its Ed25519 signature (base64), .tsr the answer of a time-stamp
                authority (RFC 3161), if any.
proofs.jsonl    每个事件通往检查点 Merkle 根的路径（RFC 6962：叶 SHA-256(00 + hash)，节点 SHA-256(01 + 左 + 右)）。
                The way of each event to a checkpoint's Merkle root (RFC 6962: leaf SHA-256(00 + hash), node SHA-256(01 + left + right)).
manifest.json   各文件的 SHA-256 与链尾，原样签名；manifest.sig 是其 Ed25519 签名（base64）；house-key.pem 是公钥。
                The SHA-256 of each file and the end of the chain, signed as it is; manifest.sig is its Ed25519 signature (base64);
                house-key.pem is the public key.

核验 / to check:  node verify.mjs PACKAGE.zip [公钥指纹 / key fingerprint]      (Node.js 20+, nothing else)
不用 Node / without Node:
  base64 -d manifest.sig > sig && openssl pkeyutl -verify -pubin -inkey house-key.pem -rawin -in manifest.json -sigfile sig
  openssl ts -verify -data checkpoints/000001.json -in checkpoints/000001.tsr -CAfile AUTHORITY.pem
手册 docs/handbook/evidence 中有一段 50 行以内的 Python 核验脚本。 / The handbook has a script of less than 50 lines of Python.
结果指出第一处不符的位置与篡改种类。公钥指纹请与出具方公布的一致。
The result names the first place that fails and what was done there. Compare the key's fingerprint with the one the house publishes.
`;
}
