import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openBrowser, type TestBrowser } from "./browser.ts";
import { openTestHouse, type TestHouse } from "./house.ts";

export type Journey = { house: TestHouse; browser: TestBrowser };

/**
 * A house and a browser for the tests of one file. A test that fails leaves photographs of its screens; a fault on any
 * screen fails the test it came up in. In one story every step builds on the last, so that after a failed one the
 * others are not tried.
 */
export function openJourney({
  isOneStory = false,
  startAt,
}: {
  isOneStory?: boolean;
  startAt?: Date;
} = {}): Journey {
  const journey = {} as Journey;
  let isBroken = false;

  beforeAll(async () => {
    journey.house = await openTestHouse({ startAt });
    journey.browser = await openBrowser(journey.house);
  });
  beforeEach(({ skip }) => {
    if (isOneStory && isBroken) skip("an earlier step of the story failed");
  });
  afterEach(async ({ task }) => {
    const { browser } = journey;
    const faults = browser.takeFaults();
    if (faults.length > 0 || task.result?.state === "fail") {
      isBroken = true;
      await browser.photograph(task.name);
    }
    if (!isOneStory) await browser.closeScreens();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await journey.browser?.close();
    await journey.house?.close();
  });
  return journey;
}
