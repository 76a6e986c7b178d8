import { describe, expect, test } from "vitest";
import { readDisruptions } from "./disruption-file.ts";

const head = "类型,省份,开始,结束,影响小时,说明";

describe("a file of weather and holidays", () => {
  test("its times are the house's, a day without a time begins at midnight, no province means everywhere", () => {
    const file = `\uFEFF${head}\r\n天气,黑龙江,2026-12-24 08:00,2026/12/26 20:00,48,"暴雪,部分道路封闭"\r\n假期,,2026-10-01,2026-10-08,72,国庆假期\r\n`;
    expect(readDisruptions(file, "Asia/Shanghai")).toEqual({
      faults: [],
      rows: [
        {
          kind: "weather",
          province: "黑龙江",
          from: "2026-12-24T00:00:00Z",
          to: "2026-12-26T12:00:00Z",
          effectHours: 48,
          words: "暴雪,部分道路封闭",
        },
        {
          kind: "holiday",
          from: "2026-09-30T16:00:00Z",
          to: "2026-10-07T16:00:00Z",
          effectHours: 72,
          words: "国庆假期",
        },
      ],
    });
  });

  test.each([
    ["雷暴,广东,2026-12-24,2026-12-25,4,雷暴", "kind"],
    ["天气,广东,明天,2026-12-25,4,雷暴", "time"],
    ["天气,广东,2026-02-30,2026-12-25,4,雷暴", "time"],
    ["天气,广东,2026-12-25,2026-12-24,4,雷暴", "order"],
    ["天气,广东,2026-12-24,2026-12-25,很久,雷暴", "hours"],
    ["天气,广东,2026-12-24,2026-12-25,4,", "words"],
  ])("%s is refused with its line", (line, fault) => {
    expect(readDisruptions(`${head}\n${line}`, "Asia/Shanghai")).toEqual({
      rows: [],
      faults: [{ line: 2, fault }],
    });
  });

  test("no table, a missing column and a quote that never ends are said as such", () => {
    const faultOf = (text: string) => readDisruptions(text, "Asia/Shanghai").faults[0]?.fault;
    expect(faultOf("")).toBe("no_table");
    expect(faultOf("类型,省份\n天气,广东")).toBe("column_missing");
    expect(faultOf(`${head}\n"天气,广东`)).toBe("no_table");
    expect(faultOf(`${head}\n${"天气,广东,2026-12-24,2026-12-25,4,雷暴\n".repeat(201)}`)).toBe("too_many");
  });
});
