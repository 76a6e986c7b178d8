import type { Wording } from "../refusals.ts";

/** The few articles that personal data are kept or erased by. Their texts stand in the law library under these ids. */
const names: Record<string, Wording> = {
  "ECL-31": { zh: "《电子商务法》第三十一条", en: "E-Commerce Law, article 31" },
  "NTM-31": {
    zh: "《网络交易监督管理办法》第三十一条",
    en: "Measures for the Supervision of Online Transactions, article 31",
  },
  "PIPL-13": { zh: "《个人信息保护法》第十三条", en: "Personal Information Protection Law, article 13" },
  "PIPL-19": { zh: "《个人信息保护法》第十九条", en: "Personal Information Protection Law, article 19" },
  "PIPL-47": { zh: "《个人信息保护法》第四十七条", en: "Personal Information Protection Law, article 47" },
};

export function articleName(id: string): Wording {
  const name = names[id];
  if (!name) throw new Error(`the article ${id} has no name here`);
  return name;
}
