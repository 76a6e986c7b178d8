import { readFileSync } from "node:fs";
import { checkPackage } from "./check-package.ts";

/** The last part of the verify.mjs that travels in a package: checks the package named on the command line. */
const path = process.argv[2];
if (!path) {
  console.error("usage: node verify.mjs PACKAGE.zip");
  process.exit(2);
}
const check = checkPackage(readFileSync(path));
console.log(JSON.stringify(check, null, 2));
process.exit(check.isIntact ? 0 : 1);
