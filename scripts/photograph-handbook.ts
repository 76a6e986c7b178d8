import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import sharp from "sharp";
import { demoPassword } from "../src/server/demo/demo-accounts.ts";
import { type Picture, pictures } from "./handbook/pictures.ts";
import { findChromium } from "./set-up/find-chromium.mjs";

/** Takes the handbook's pictures from a running demo: node scripts/photograph-handbook.ts --url http://localhost:3150 */
const { values } = parseArgs({
  options: { url: { type: "string", default: "http://localhost:3150" }, only: { type: "string" } },
});
const langs = ["zh-CN", "en"] as const;
type Lang = (typeof langs)[number];
type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;
const kept = new Map<string, Cookies>();

const wanted = pictures.filter(({ name }) => !values.only || values.only.split(",").includes(name));
for (const lang of langs) await photographAll(lang);

async function photographAll(lang: Lang): Promise<void> {
  const folder = new URL(`../docs/images/handbook/${lang}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser(lang);
  try {
    for (const picture of wanted) {
      const photo = await photograph(browser, picture, lang);
      const { size } = await sharp(photo)
        .webp({ quality: 82, effort: 6 })
        .toFile(new URL(`${picture.name}.webp`, folder).pathname);
      console.log(`${lang} ${picture.name}: ${Math.round(size / 1024)} kB`);
    }
  } finally {
    await browser.close();
  }
}

/** The browser itself speaks the language too: it draws the date fields. */
function openBrowser(lang: Lang): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium is found: set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: [`--lang=${lang}`, "--no-sandbox", "--disable-gpu"] });
}

async function photograph(browser: Browser, { by, name, path, press = [], onPhone }: Picture, lang: Lang) {
  const context = await browser.newContext({
    baseURL: values.url,
    viewport: onPhone ? { width: 420, height: 900 } : { width: 1440, height: 900 },
    locale: lang,
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    reducedMotion: "reduce",
    storageState: await signedIn(browser, by),
  });
  try {
    await context.addInitScript((chosen) => localStorage.setItem("mingjing.lang", chosen), lang);
    const page = await context.newPage();
    const isQuiet = watchRequests(page);
    await page.goto(onPhone ? path : `/console${path}`);
    await drawn(page, isQuiet);
    await onPhone?.(page);
    for (const selector of press) {
      await page.locator(selector).first().click();
      await drawn(page, isQuiet);
    }
    return await page.screenshot();
  } catch (problem) {
    throw new Error(`The picture "${name}" could not be taken.`, { cause: problem });
  } finally {
    await context.close();
  }
}

/** Everybody signs in once: the house allows few attempts a minute. */
async function signedIn(browser: Browser, by: string): Promise<Cookies> {
  const known = kept.get(by);
  if (known) return known;
  const context = await browser.newContext({ baseURL: values.url });
  const answer = await context.request.post("/api/auth/sign-in/email", {
    headers: { origin: values.url },
    data: { email: `${by}@qingshan.example`, password: demoPassword },
  });
  if (!answer.ok()) throw new Error(`${by} cannot sign in at ${values.url}: ${answer.status()}`);
  const cookies = await context.storageState();
  kept.set(by, cookies);
  await context.close();
  return cookies;
}

/** Whether all that was asked for has come; live updates stay open for good. */
function watchRequests(page: Page): () => boolean {
  const open = new Set<Request>();
  page.on("request", (request) => request.resourceType() !== "eventsource" && open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return () => open.size === 0;
}

/** Nothing is under way and no grey bars stand for anything, in a few frames one after the other. */
async function drawn(page: Page, isQuiet: () => boolean): Promise<void> {
  await page.getByRole("heading").first().waitFor();
  const givenUpAt = Date.now() + 60_000;
  for (let stillFrames = 0; stillFrames < 20; ) {
    const isStill = await page.evaluate(nextFrame);
    stillFrames = isStill && isQuiet() ? stillFrames + 1 : 0;
    if (Date.now() > givenUpAt) throw new Error(`${page.url()} is still loading.`);
  }
}

function nextFrame(): Promise<boolean> {
  return new Promise((done) =>
    requestAnimationFrame(() => done(document.querySelector("[class*=_bone_]") === null)),
  );
}
