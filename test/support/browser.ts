import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/set-up/find-chromium.mjs";
import type { TestHouse } from "./house.ts";
import { type Watch, watchPage } from "./watch-page.ts";

export type TestBrowser = Awaited<ReturnType<typeof openBrowser>>;
export type Screen = { page: Page; context: BrowserContext; watch: Watch };

/** The two screens people use: a customer's phone and an agent's desk. */
const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof devices;

/** A real Chromium at the house's door. Every screen in it begins at the house's time. */
export async function openBrowser(house: TestHouse) {
  refuseMissingPages();
  const browser = await chromium.launch({ executablePath: requiredChromium(), args: flags });
  const screens: Screen[] = [];

  return {
    /** A fresh screen: nothing kept from another one, as with another person's device. */
    async open(device: Device, options: BrowserContextOptions = {}): Promise<Screen> {
      const context = await browser.newContext({
        baseURL: house.url,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        acceptDownloads: true,
        // Nothing moves under the pointer: a menu still on its way is hit elsewhere than aimed at.
        reducedMotion: "reduce",
        ...devices[device],
        ...options,
      });
      context.setDefaultTimeout(patienceMs);
      await context.clock.install({ time: house.now() });
      const page = await context.newPage();
      const screen = { page, context, watch: watchPage(page) };
      screens.push(screen);
      return screen;
    },
    /** Moves the house's clock, does what has become due, and lets every screen see the new time. */
    async advance(minutes: number): Promise<void> {
      await house.advance(minutes);
      for (const { context } of screens) await context.clock.setSystemTime(house.now());
    },
    /** What went wrong on any screen and was not expected there. */
    takeFaults: (): string[] => screens.flatMap(({ watch }) => watch.takeFaults()),
    async photograph(name: string): Promise<void> {
      await mkdir(photoDir, { recursive: true });
      const pages = screens.filter(({ page }) => !page.isClosed());
      for (const [index, { page }] of pages.entries())
        await page.screenshot({ path: `${photoDir}${fileName(name)}-${index + 1}.png` });
    },
    async closeScreens(): Promise<void> {
      for (const { page, context } of screens.splice(0)) {
        await page.unrouteAll({ behavior: "ignoreErrors" });
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

const patienceMs = 20_000;
const photoDir = fileURLToPath(new URL("../../test-results/", import.meta.url));

const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function requiredChromium(): string {
  const path = findChromium();
  if (!path) throw new Error("The journeys need Chromium: npm run verify installs it, or set CHROMIUM_PATH.");
  return path;
}

function refuseMissingPages(): void {
  const isBuilt = ["console", "portal"].every((site) =>
    existsSync(new URL(`../../dist/web/${site}/index.html`, import.meta.url)),
  );
  if (!isBuilt) throw new Error("The journeys need the built pages: run npm run build first.");
}

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
}
