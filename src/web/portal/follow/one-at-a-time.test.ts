import { expect, test, vi } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("five hints during one reading make one more reading", async () => {
  const readings: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => readings.push(resolve)));
  const refresh = oneAtATime(work);

  for (let hint = 0; hint < 6; hint++) refresh();
  expect(work).toHaveBeenCalledTimes(1);

  readings[0]!();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  readings[1]!();
  await vi.waitFor(() => readings.length === 2);
  expect(work).toHaveBeenCalledTimes(2);

  await vi.waitFor(() => {
    refresh();
    expect(work).toHaveBeenCalledTimes(3);
  });
});
