import { parseMoney } from "../../../shared/money.ts";
import { Invalid, type Wording } from "../../refusals.ts";
import type { StatementLine } from "../protocol/messages.ts";
import { parseMoment } from "../tables/import-rows/parse-moment.ts";
import { readTable } from "../tables/read-table.ts";
import type { TableSource } from "../tables/table.ts";

export type RefusedLine = { row: number; wording: Wording };
export type ReadStatement = { lines: StatementLine[]; refused: RefusedLine[] };

type Field = "key" | "direction" | "amount" | "currency" | "reference" | "at";

/** What the columns of a statement are called, by us and by the other side. */
const columns: Record<Field, string[]> = {
  key: ["key", "幂等键", "商户单号", "执行单号"],
  direction: ["direction", "方向", "收支"],
  amount: ["amount", "金额"],
  currency: ["currency", "币种"],
  reference: ["reference", "流水号", "交易号"],
  at: ["at", "时间", "交易时间"],
};
const directions: Record<string, StatementLine["direction"]> = {
  out: "out",
  支出: "out",
  付款: "out",
  back: "back",
  退回: "back",
  收入: "back",
};

/** Reads the other side's statement from a table (CSV or XLSX). A line that cannot be read is refused, not guessed. */
export async function readStatement(
  source: TableSource,
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<ReadStatement> {
  const { header, rows } = await readTable(source);
  const places = placesOf(header);
  const read: ReadStatement = { lines: [], refused: [] };
  for await (const { rowNumber, cells } of rows) {
    const text = (field: Field) => cells[places[field]]?.normalize("NFKC").trim() ?? "";
    const line = lineOf(text, currency, timeZone);
    if ("key" in line) read.lines.push(line);
    else read.refused.push({ row: rowNumber, wording: line });
  }
  return read;
}

function placesOf(header: string[]): Record<Field, number> {
  const names = header.map((name) => name.normalize("NFKC").trim().toLowerCase());
  const entries = (Object.keys(columns) as Field[]).map((field) => [
    field,
    names.findIndex((name) => columns[field].includes(name)),
  ]);
  const places = Object.fromEntries(entries) as Record<Field, number>;
  const missing = (["key", "amount", "reference", "at"] as const).filter((field) => places[field] < 0);
  if (missing.length === 0) return places;
  throw new Invalid(
    "statement_columns_missing",
    {
      zh: `对账单缺少这些列：${missing.map((field) => columns[field].at(1)).join("、")}。`,
      en: `The statement lacks these columns: ${missing.join(", ")}.`,
    },
    { missing },
  );
}

function lineOf(
  text: (field: Field) => string,
  houseCurrency: string,
  timeZone: string,
): StatementLine | Wording {
  const currency = (text("currency") || houseCurrency).toUpperCase();
  const direction = text("direction") ? directions[text("direction").toLowerCase()] : "out";
  const at = parseMoment(text("at"), timeZone);
  if (!text("key") || !text("reference")) return unreadable("单号或流水号", "key or reference");
  if (!direction) return unreadable("方向", "direction");
  if (!/^[A-Z]{3}$/.test(currency)) return unreadable("币种", "currency");
  const amount = parseMoney(text("amount"), currency);
  if (!amount || amount.minor === 0) return unreadable("金额", "amount");
  if (!at) return unreadable("时间", "time");
  const { minor: amountMinor } = amount;
  return {
    key: text("key"),
    direction,
    amountMinor,
    currency,
    reference: text("reference"),
    at: at.toISOString(),
  };
}

function unreadable(zh: string, en: string): Wording {
  return { zh: `${zh}无法识别`, en: `the ${en} cannot be read` };
}
