import type { Page } from "playwright-core";

type Sample = { orderNumber: string; to: string };

/** On the buyers' page: by an order that a notice went to, and the last four digits of the telephone it went to. */
export async function findOwnRecall(page: Page): Promise<void> {
  const ended = await read<{ rows: { number: number }[] }>(page, "/api/actions?which=ended");
  const notice = await read<{ samples: Sample[] }>(page, `/api/actions/${ended.rows[0]!.number}`);
  const { orderNumber, to } = notice.samples[0]!;
  const [order, phone] = await page.locator("form input").all();
  await order!.fill(orderNumber);
  await phone!.fill(to.slice(-4));
  await page.locator("form button[type=submit]").click();
  await page.getByText(orderNumber).first().waitFor();
}

async function read<Of>(page: Page, path: string): Promise<Of> {
  return (await page.request.get(path)).json();
}
