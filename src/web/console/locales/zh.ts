import { archiveZh } from "../archive/locales/zh.ts";
import { caseZh } from "../case/locales/zh.ts";
import { queueZh } from "../queue/locales/zh.ts";
import { shellZh } from "../shell/locales/zh.ts";
import { signInZh } from "../sign-in/locales/zh.ts";
import { commonZh } from "./common.zh.ts";
import { termsZh } from "./terms.zh.ts";

/** All words of the console, one namespace per screen. */
export const zh = {
  common: commonZh,
  terms: termsZh,
  shell: shellZh,
  signIn: signInZh,
  queue: queueZh,
  archive: archiveZh,
  case: caseZh,
};
