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
export async function pick(within: Locator, list: string, choice: string): Promise<void> {
  // Under load a choice was lost once, most likely to a drawer that took the focus when it had moved in.
  await stillness(within.page());
  await within.getByRole("combobox", { name: list }).click();
  await stillness(within.page());
  // The list opens at the end of the page, outside the form.
  await within.page().getByTitle(choice, { exact: true }).last().click();
}

/** Until everything that moves and comes to an end has done so. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
