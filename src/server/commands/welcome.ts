import { roleNames } from "../../shared/role-names.ts";
import { type DemoHouseAccounts, demoPassword } from "../demo/demo-accounts.ts";
import type { Wording } from "../refusals.ts";
import { inLanguage, type Terminal } from "./terminal.ts";
import { textTable } from "./text-table.ts";

/** Where to look once everything runs, and whom to sign in as. */
export function welcome(terminal: Terminal, publicUrl: string, demoHouses: DemoHouseAccounts[]) {
  terminal.say({ zh: "\n明镜已启动\n", en: "\nMingjing is running\n" });
  terminal.say(addresses(publicUrl));
  if (demoHouses.length > 0) terminal.say(demoHeading);
  for (const demoHouse of demoHouses) terminal.say(accountsOf(demoHouse));
  terminal.say({ zh: "\n按 Ctrl-C 结束。\n", en: "\nPress Ctrl-C to end it.\n" });
}

const demoHeading: Wording = {
  zh: `\n演示账号，密码都是 ${demoPassword}`,
  en: `\nDemo accounts; the password of all is ${demoPassword}`,
};

function addresses(publicUrl: string): Wording {
  const names = [
    { zh: "客服工作台", en: "Staff console", path: "/console" },
    { zh: "顾客页面", en: "Customer pages", path: "" },
    { zh: "接口文档", en: "API", path: "/api/docs" },
  ];
  return inBoth((language) => textTable(names.map((name) => [name[language], `${publicUrl}${name.path}`])));
}

function accountsOf({ house, accounts }: DemoHouseAccounts): Wording {
  return inBoth((language) => {
    const rows = accounts.map(({ role, email, name }) => [roleNames[role][language], email, name]);
    return `\n${inLanguage(house, language)}\n${textTable(rows)}`;
  });
}

function inBoth(write: (language: "zh" | "en") => string): Wording {
  return { zh: write("zh"), en: write("en") };
}
