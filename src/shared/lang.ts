/** The languages of screens and letters; Chinese comes first and is the default. */
export const langs = ["zh-CN", "en"] as const;
export type Lang = (typeof langs)[number];
