import { expect, test } from "vitest";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import { signIn, staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { wavOf } from "../support/sounds.ts";
import { upload } from "../support/upload.ts";
import { investigatingComplaint, take } from "../support/walk.ts";

const journey = openJourney();

// The agent speaks from 0 to 8 and from 26 s on, the customer from 7 to 12: 14 s of silence.
const call = wavOf(32, [
  [
    { from: 0, to: 8 },
    { from: 26, to: 32 },
  ],
  [{ from: 7, to: 12 }],
]);

test("an agent listens to a call, jumps by keyboard and by its marks", async () => {
  const { house, browser } = journey;
  const agent = await staffCaller(house, "agent", "alpha");
  const credentials = { cookie: await signIn(house, "agent", "alpha") };
  const { body: file } = await upload(house, "uploadFile", {
    credentials,
    content: call,
    fileName: "来电.wav",
  });
  const { number } = await investigatingComplaint(agent);
  await take(agent, "addEvidence", number, { uploads: [file.id], source: "staff", about: "客户来电" });
  await house.work();

  const { page } = await browser.open("desk");
  await signInAs(page, "agent", "alpha", `/console/complaints/${number}`);
  const recording = page.getByRole("region", { name: "录音：来电.wav" });
  const position = recording.getByRole("slider", { name: "播放位置" });
  await position.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => position.getAttribute("aria-valuetext")).toBe("0:05，共 0:32");

  await recording.getByRole("button", { name: "静音 0:12，持续 0:14，跳到这里" }).click();
  await expect.poll(() => position.getAttribute("aria-valuenow")).toBe("12");
  await expectAccessible(page, "a case with a recording");
  await expectNoSideScroll(page, "a case with a recording");
});
