import { expect, test } from "vitest";
import { type KeyPress, keySequence } from "./key-sequence.ts";

const bindings = ["j", "g q", "g a", "mod+k", "?", "Enter"];

function keyboard() {
  let time = 0;
  const press = keySequence(() => time);
  return {
    wait: (ms: number) => {
      time += ms;
    },
    press: (key: string, held: Partial<KeyPress> = {}) =>
      press({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, bindings),
  };
}

test("one key matches at once", () => {
  expect(keyboard().press("j")).toBe("j");
});

test("two keys one after the other match together", () => {
  const { press } = keyboard();

  expect(press("g")).toBeUndefined();
  expect(press("a")).toBe("g a");
});

test("a second key that comes too late stands for itself", () => {
  const { press, wait } = keyboard();

  press("g");
  wait(1_500);

  expect(press("q")).toBeUndefined();
});

test("a beginning that nothing follows does not swallow the next key", () => {
  const { press } = keyboard();

  press("g");

  expect(press("j")).toBe("j");
});

test("Ctrl and Cmd are the same key; Alt is left to the system", () => {
  expect(keyboard().press("k", { ctrlKey: true })).toBe("mod+k");
  expect(keyboard().press("K", { metaKey: true })).toBe("mod+k");
  expect(keyboard().press("j", { altKey: true })).toBeUndefined();
});

test("holding Shift to reach a sign does not break it", () => {
  const { press } = keyboard();

  press("Shift");

  expect(press("?")).toBe("?");
});
