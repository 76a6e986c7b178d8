import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { tasks } from "../../src/server/jobs/task-list.ts";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import type { Device } from "../support/browser.ts";
import { type Caller, signIn, staffCaller } from "../support/caller.ts";
import { demoAlert } from "../support/demo-desk.ts";
import { type Furnished, furnish } from "../support/furnished-house.ts";
import type { TestHouse } from "../support/house.ts";
import { openJourney } from "../support/journey.ts";
import { opinionsAtWork } from "../support/opinions-at-work.ts";
import { qualityAtWork } from "../support/quality-at-work.ts";

/** Words do not depend on colours, nor colours on words: two looks show both languages and both palettes. */
const looks = [
  { lang: "zh-CN", colorScheme: "light" },
  { lang: "en", colorScheme: "dark" },
] as const;
type Look = (typeof looks)[number];

const queuesAndDesks = [
  ...["mine", "unowned", "fast_lane", "at_risk", "waiting", "all_open"].map((queue) => `queue/${queue}`),
  ...[
    "archive",
    "new",
    "promises",
    "approvals",
    "authority",
    "hand-overs",
    "imports",
    "account",
    "objections",
    "lost-customers",
    "sampling",
    "evaluations",
    "scorecards",
    "procedures",
    "case-reviews",
    "signals",
    "signal-drills",
    "alerts",
    "on-call",
    "alert-plan",
    "regulator-desk",
    "proactive",
    "goods-holds",
    "inspections",
    "inspection-rules",
    "indicators",
    "reports",
    "reports/schedule",
    "satisfaction",
    "my-performance",
    "performance",
    "quality-link",
    "care",
    "my-evaluations",
    "appeals",
    "calibration",
    "model-cases",
    "my-learning",
    "coaching",
    "training",
    "execution",
    "gateways",
  ],
  ...["recoveries", "late-requests", "inquiry-settings"],
  ...["law/articles", "law/rules"],
];

const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1440, height: 900 },
};

describe("every main page, in both languages, light and dark, on a phone and on a desk", () => {
  const journey = openJourney();
  let furnished: Furnished;

  beforeAll(async () => {
    furnished = await furnish(journey.house, "alpha");
  });

  test.each(looks)("the customers' pages: $lang, $colorScheme", async (look) => {
    const page = await open("phone", look);
    for (const path of portalPages()) await lookAt(page, path, look);
  });

  test.each(looks)("the way in and a department's desk: $lang, $colorScheme", async (look) => {
    await lookAt(await open("desk", look), "/console/sign-in", look);
    await lookAt(await open("desk", look, "department_handler"), "/console/requests", look);
  });

  test.each(looks)("queues and desks: $lang, $colorScheme", async (look) => {
    const page = await open("desk", look, "supervisor");
    for (const name of queuesAndDesks) await lookAt(page, `/console/${name}`, look);
  });

  test.each(looks)("a case in every state: $lang, $colorScheme", async (look) => {
    const page = await open("desk", look, "supervisor");
    for (const number of Object.values(furnished.numbers))
      await lookAt(page, `/console/complaints/${number}`, look);
  });

  test.each(looks)("people and their limits: $lang, $colorScheme", async (look) => {
    await lookAt(await open("desk", look, "administrator"), "/console/people", look);
  });

  test.each(looks)("how a case ends: $lang, $colorScheme", async (look) => {
    await lookAt(await open("desk", look, "operations_manager"), "/console/closing-rules", look);
  });

  test.each(looks)("personal data and evidence: $lang, $colorScheme", async (look) => {
    const page = await open("desk", look, "legal");
    for (const name of ["privacy", "evidence"]) await lookAt(page, `/console/${name}`, look);
  });

  describe("quality while it is worked on", () => {
    let pages: Awaited<ReturnType<typeof qualityAtWork>>;

    beforeAll(async () => {
      pages = await qualityAtWork(journey.house, "alpha", furnished.numbers.closed!);
    });

    test.each(looks)("a desk, a session, a task, a quiz, a report: $lang, $colorScheme", async (look) => {
      for (const [role, path] of pages) await lookAt(await open("desk", look, role), path, look);
    });

    test.each(looks)("a scorecard being written: $lang, $colorScheme", async (look) => {
      const page = await open("desk", look, "quality_manager");
      await page.goto("/console/scorecards");
      await page
        .getByRole("button", { name: look.lang === "en" ? "Write a new version" : "编写新版本" })
        .first()
        .click();
      await page.getByRole("textbox").first().waitFor();
      await expectNoSideScroll(page, "a scorecard's editor");
      await expectAccessible(page, "a scorecard's editor");
    });
  });

  // The last: days go by in it.
  describe("an alert while it is worked on", () => {
    let pages: string[];

    beforeAll(async () => {
      const supervisor = await staffCaller(journey.house, "supervisor", "alpha");
      const number = await demoAlert(journey.house, "alpha", { units: 12, days: 3 });
      const signal = await drilledSignal(journey.house, supervisor);
      const opinions = await opinionsAtWork(journey.house);
      pages = [
        `alerts/${number}`,
        `alerts/${number}/screen`,
        "actions",
        "actions/1",
        "actions/2",
        ...signal,
        ...opinions,
      ];
    });

    test.each(looks)("its room, its actions, a signal and its drill: $lang, $colorScheme", async (look) => {
      const page = await open("desk", look, "supervisor");
      for (const name of pages) await lookAt(page, `/console/${name}`, look);
    });
  });

  function portalPages(): string[] {
    const { tokens, surveyToken } = furnished;
    const states = ["accepted", "offered", "fulfilling", "confirming", "closed"];
    return [
      "/",
      "/s/alpha",
      "/s/alpha/new",
      "/s/alpha/find",
      "/s/alpha/recall",
      ...states.map((state) => `/c#${tokens[state]}`),
      `/rate#${surveyToken}`,
      "/c#over",
      "/nowhere",
    ];
  }

  async function open(device: Device, { lang, colorScheme }: Look, role?: string): Promise<Page> {
    const { house, browser } = journey;
    const cookies = role ? cookiesIn(await signIn(house, role, "alpha"), house.url) : [];
    const origins = [{ origin: house.url, localStorage: [{ name: "mingjing.lang", value: lang }] }];
    const { page, watch } = await browser.open(device, { colorScheme, storageState: { cookies, origins } });
    watch.expectAnswer("401 GET /api/portal/complaint");
    watch.expectAnswer("401 GET /api/portal/complaint/live");
    return page;
  }

  async function lookAt(page: Page, path: string, { lang }: Look): Promise<void> {
    const usual = page.viewportSize()!;
    // Through an empty page: a change after the # alone would not open anew.
    await page.goto("about:blank");
    await page.goto(path);
    await page.getByRole("heading").first().waitFor();
    await expect.poll(() => page.locator("[class*=_bone_]").count()).toBe(0);
    for (const size of [sizes.phone, sizes.desk]) {
      await page.setViewportSize(size);
      const where = `${path.slice(0, 40)} at ${size.width}`;
      await expectNoSideScroll(page, where);
      // Neither depends on the width: the unusual one is looked at once.
      if (lang === "zh-CN" || size.width === usual.width) await expectAccessible(page, where);
    }
    await page.setViewportSize(usual);
  }
});

/** A signal that a drill of the whole has raised, and the drill; its call rings on every page after it. */
async function drilledSignal(house: TestHouse, supervisor: Caller): Promise<string[]> {
  await tasks.watch_signals(house.house, { tenantId: house.tenant("alpha").tenantId });
  const { body } = await supervisor("startSignalDrill", {
    body: { sku: "CUP-1", batch: "CUP-C1", level: "red" },
  });
  return [`signals/${body.signal}`, `signal-drills/${body.id}`];
}

function cookiesIn(header: string, url: string) {
  const always = { domain: new URL(url).hostname, path: "/", expires: -1, secure: false };
  return header.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), httpOnly: true, sameSite: "Lax" as const, ...always };
  });
}
