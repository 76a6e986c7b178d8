import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { explain } from "./explain.ts";

test("a taken port is named, with another one to use", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const [error] = await once(createServer().listen(port, "127.0.0.1"), "error");

  const { wording, exitCode } = explain(error);
  expect(wording?.zh).toContain(`端口 ${port} 已被别的程序占用`);
  expect(wording?.en).toContain(`PORT=${port + 1} npm run up`);
  expect(exitCode).toBe(3);
  holder.close();
});

test("all wrong settings are listed at once", () => {
  const { wording, exitCode } = explain(
    thrownBy(() => readConfig({ PORT: "many", DATABASE_URL: "mysql://x" })),
  );
  expect(wording?.en).toMatch(/PORT: [\s\S]*DATABASE_URL: /);
  expect(exitCode).toBe(2);
});

test.each([
  ["a full disk", { code: "ENOSPC", path: "/data/files" }, "The disk is full; /data/files"],
  ["a database that cannot grow", { code: "53100" }, "The disk is full"],
  ["a folder that may not be written", { code: "EACCES", path: "/data" }, "/data may not be written"],
  ["a port below 1024", { code: "EACCES", port: 80 }, "does not allow port 80"],
])("%s comes with a way out", (_what, error, words) => {
  expect(explain(Object.assign(new Error(), error))).toMatchObject({
    wording: { en: expect.stringContaining(words) },
    exitCode: 3,
  });
});

test("what nobody foresaw is left to its stack trace", () => {
  expect(explain(new Error("odd"))).toEqual({ exitCode: 1 });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
