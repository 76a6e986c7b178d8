import type { Locator, Page } from "playwright-core";
import { emailOf, testPassword } from "./house.ts";

/** Signs in as people do: the page asked for, the form, and there. */
export async function signInAs(page: Page, name: string, slug: string, path = "/console/"): Promise<void> {
  await page.goto(path);
  await page.getByRole("textbox", { name: "邮箱" }).fill(emailOf(name, slug));
  await page.getByRole("textbox", { name: "密码" }).fill(testPassword);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  // Behind the sign-in on every screen; a telephone keeps the rail in a drawer.
  await page.locator("main#main").waitFor();
}

/** Takes one of the next deeds of the case and gives its form. */
export async function openDeed(page: Page, deed: string): Promise<Locator> {
  await page.getByRole("region", { name: "下一步" }).getByRole("button", { name: deed, exact: true }).click();
  return deedForm(page, deed);
}

/** The form of a deed, open in the case file. */
export function deedForm(page: Page, deed: string): Locator {
  const cancel = page.getByRole("button", { name: "取消", exact: true });
  // A part of the file may bear the same name; the form is the innermost.
  return page.getByRole("region", { name: deed, exact: true }).filter({ has: cancel }).last();
}

/** Sends the form of a deed; it closes when the house has taken it. */
export async function sendDeed(form: Locator, button: string): Promise<void> {
  await form.getByRole("button", { name: button, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** Picks from a drop-down list. */
export function pick(within: Locator, list: string, choice: string): Promise<void> {
  return untilItStands(within, list, choice, async (box, option) => {
    await box.click();
    await option.click();
  });
}

/** Picks from a drop-down list by typing the name. */
export function search(within: Locator, list: string, choice: string): Promise<void> {
  return untilItStands(within, list, choice, async (box, option) => {
    await box.fill(choice);
    await option.click();
    // Where several may be chosen the list stays open.
    await box.blur();
  });
}

/** Twice under load a choice was lost and nobody knows why; a person would see it and choose again, and so does this. */
async function untilItStands(
  within: Locator,
  list: string,
  choice: string,
  choose: (box: Locator, option: Locator) => Promise<void>,
): Promise<void> {
  const box = within.getByRole("combobox", { name: list });
  // The list opens at the end of the page, outside the form.
  const option = within
    .page()
    .locator(".ant-select-item-option")
    .and(within.page().getByTitle(choice, { exact: true }));
  const standing = box
    .locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' ant-select ')]")
    .filter({ hasText: choice });
  await choose(box, option.last());
  const stands = await standing.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (stands) return;
  console.warn(`"${choice}" did not stay in "${list}": ${await box.evaluate((input) => input.outerHTML)}`);
  await choose(box, option.last());
  await standing.waitFor();
}
