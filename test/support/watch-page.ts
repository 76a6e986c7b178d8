import type { Page, Request, Response } from "playwright-core";

export type Watch = {
  /** Lets an answer like "401 GET /api/me" pass, once or as often as it comes. */
  expectAnswer(answer: string): void;
  /** While the line is cut, calls fail: that is what is being tried. */
  expectCutLine(isCut: boolean): void;
  /** Everything that went wrong since the last time. */
  takeFaults(): string[];
};

/** Keeps an eye on a page: a script error, a failed call or a refusal that nobody expected fails the test. */
export function watchPage(page: Page): Watch {
  // Nobody knows yet who is there: the console asks, and goes to the sign-in.
  const expected = new Set(["401 GET /api/me"]);
  let isLineCut = false;
  let faults: string[] = [];

  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isNetworkEcho(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    if (!isLineCut && !isLeftBehind(request))
      faults.push(`failed: ${nameOf(request)} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    const answer = `${response.status()} ${nameOf(response.request())}`;
    if (isRefusal(response) && !expected.has(answer)) faults.push(`refused: ${answer}`);
  });

  return {
    expectAnswer: (answer) => expected.add(answer),
    expectCutLine: (isCut) => {
      isLineCut = isCut;
    },
    takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}

// The browser repeats every refused call in its console; the call itself is watched already.
function isNetworkEcho(text: string): boolean {
  return text.startsWith("Failed to load resource");
}

// A page that is left cuts its own calls.
function isLeftBehind(request: Request): boolean {
  return request.failure()?.errorText === "net::ERR_ABORTED";
}

function isRefusal(response: Response): boolean {
  return response.status() >= 400;
}

function nameOf(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`;
}
