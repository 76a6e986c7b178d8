import { describe, expect, test } from "vitest";
import { fitting, standing, startable, type Upload, uploadOf, withChange } from "./upload.ts";

function uploads(...states: Upload["state"][]): Upload[] {
  const file = new File([], "杯子.jpg");
  return states.map((state, index) => ({
    ...uploadOf({ key: `photo-${index}`, file, chosenAt: index, id: null }),
    state,
  }));
}

const keysOf = (some: Upload[]) => some.map(({ key }) => key);

describe("two photos go at once", () => {
  test.each([
    [
      ["waiting", "waiting", "waiting"],
      ["photo-0", "photo-1"],
    ],
    [
      ["done", "waiting", "waiting", "waiting"],
      ["photo-1", "photo-2"],
    ],
    [["sending", "waiting", "waiting"], ["photo-1"]],
    [["paused", "sending", "waiting"], []],
    [["failed", "failed", "waiting"], ["photo-2"]],
    [["done", "failed"], []],
  ] as [Upload["state"][], string[]][])("%j starts %j", (states, started) => {
    expect(keysOf(startable(uploads(...states)))).toEqual(started);
  });
});

test("there is room for nine", () => {
  const chosen = Array.from({ length: 4 }, (_, index) => new File([], `${index}.jpg`));
  const done = (count: number) => uploads(...Array<"done">(count).fill("done"));

  expect(fitting([], chosen)).toHaveLength(4);
  expect(fitting(done(7), chosen)).toEqual(chosen.slice(0, 2));
  expect(fitting(done(9), chosen)).toEqual([]);
});

describe("the complaint goes when all its files are there", () => {
  test.each([
    [[], "done"],
    [["done", "done"], "done"],
    [["done", "sending"], "busy"],
    [["done", "paused"], "busy"],
    [["waiting"], "busy"],
    [["sending", "failed"], "failed"],
  ] as [Upload["state"][], string][])("%j is %s", (states, expected) => {
    expect(standing(uploads(...states))).toBe(expected);
  });
});

test("a change touches its own file alone", () => {
  const [first, second] = withChange(uploads("sending", "sending"), "photo-1", { share: 0.5 });

  expect([first?.share, second?.share]).toEqual([0, 0.5]);
});
