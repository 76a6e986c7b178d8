import { readFileSync } from "node:fs";
import { checkPackage } from "./check-package.ts";

/** The last part of the verify.mjs that travels in a package: checks the package named on the command line. */
const [path, expectedKey] = process.argv.slice(2);
if (!path) {
  console.error("usage: node verify.mjs PACKAGE.zip [KEY-FINGERPRINT]");
  process.exit(2);
}
const check = checkPackage(readFileSync(path), expectedKey);
console.log(JSON.stringify(check, null, 2));
process.exit(check.isIntact ? 0 : 1);
