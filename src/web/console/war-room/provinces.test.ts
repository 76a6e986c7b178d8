import { expect, test } from "vitest";
import { provinceTiles, tilesOf } from "./provinces.ts";

test("thirty-four provinces, each on a square of its own", () => {
  expect(provinceTiles).toHaveLength(34);
  expect(new Set(provinceTiles.map(([, , , column, row]) => `${column}/${row}`)).size).toBe(34);
  expect(new Set(provinceTiles.map(([, , code]) => code)).size).toBe(34);
});

test("counts find their square however the shop writes the province", () => {
  const tiles = tilesOf([
    { province: "浙江", complaints: 1, orders: 5 },
    { province: "浙江省", complaints: 2, orders: 6 },
    { province: "内蒙古自治区", complaints: 4, orders: 4 },
    { province: "Elsewhere", complaints: 9, orders: 9 },
  ]);
  expect(tiles.find(({ en }) => en === "Zhejiang")).toMatchObject({ complaints: 3, orders: 11 });
  expect(tiles.find(({ en }) => en === "Inner Mongolia")).toMatchObject({ complaints: 4 });
  expect(tiles.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(7);
});
