import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** What a phone downloads before it shows the customer's first page, compressed as a server sends it. */
const mostBytes = 150_000;

const folder = fileURLToPath(new URL("../dist/web/portal/", import.meta.url));
const page = readFileSync(`${folder}index.html`, "utf8");
const files = [
  "index.html",
  ...[...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file),
];
if (files.length < 3) throw new Error(`${folder}index.html loads no script or no style`);

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(folder + file)).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  in all; at most ${mostBytes}`);
if (total > mostBytes) {
  console.error("The customer pages have grown too large for a slow line.");
  process.exitCode = 1;
}
