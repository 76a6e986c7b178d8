import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { merklePath, merkleRoot, rootOfPath } from "./check-merkle.ts";

const entries = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 40 });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("the roots are those of RFC 6962's own trees", () => {
  // The reference vectors of certificate-transparency-go, over entries as they are.
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  expect(merkleRoot([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(merkleRoot(inputs.slice(0, 1))).toBe(
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  );
  expect(merkleRoot(inputs.slice(0, 3))).toBe(
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  );
  expect(merkleRoot(inputs)).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
});

test("every entry's path leads to the root, and no other entry's does", () => {
  fc.assert(
    fc.property(entries, fc.nat(), (bytes, chosen) => {
      const leaves = bytes.map(hex);
      const index = chosen % leaves.length;
      const path = merklePath(leaves, index);
      const root = merkleRoot(leaves);
      expect(rootOfPath(leaves[index]!, index, leaves.length, path)).toBe(root);
      const other = createHash("sha256").update(leaves[index]!).digest("hex");
      expect(rootOfPath(other, index, leaves.length, path)).not.toBe(root);
      expect(rootOfPath(leaves[index]!, index, leaves.length, [...path, other])).toBeNull();
    }),
  );
});
