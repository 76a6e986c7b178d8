import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

const chrome =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

test.each([
  [chrome, "Chrome · Linux"],
  [`${chrome.replace("X11; Linux x86_64", "Windows NT 10.0; Win64; x64")} Edg/140.0`, "Edge · Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari · iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    "Chrome · Android",
  ],
])("a person knows their own machine by it: %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test("a program that does not say what it is has no name", () => {
  expect(deviceName("curl/8.5.0")).toBeUndefined();
  expect(deviceName(null)).toBeUndefined();
});
