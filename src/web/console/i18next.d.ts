import type { zh } from "./locales/zh.ts";

// A key that does not exist, in either language, fails the type check.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof zh;
  }
}
