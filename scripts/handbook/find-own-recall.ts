import type { Page } from "playwright-core";

/** On the buyers' page, as one who has not answered yet: by the order, and the last four digits of the telephone. */
export async function findOwnRecall(page: Page): Promise<void> {
  const alerts = await read<{ number: string }>(page, "/api/alerts");
  const silent = await read<{ orderNumber: string }>(
    page,
    `/api/alerts/${alerts[0]!.number}/recall/lines?which=silent`,
  );
  const { orderNumber } = silent[0]!;
  const orders = await read<{ maskedPhone: string }>(page, `/api/orders?q=${orderNumber}`);
  const [order, phone] = await page.locator("form input").all();
  await order!.fill(orderNumber);
  await phone!.fill(orders[0]!.maskedPhone.slice(-4));
  await page.locator("form button[type=submit]").click();
  await page.getByText(orderNumber).first().waitFor();
}

async function read<Row>(page: Page, path: string): Promise<Row[]> {
  const { rows } = await (await page.request.get(path)).json();
  return rows;
}
