import type { z } from "zod";
import type { Wording } from "../../../refusals.ts";
import type { TableRow } from "../table.ts";

/** Why a row was not taken: which column, what stood there (shortened) and what to do. */
export type RowError = { code: string; column: string; value: string; wording: Wording };

export type RefusedRow = { rowNumber: number; cells: string[]; errors: RowError[] };

/** What is wrong with the fields of a row; the schemas' messages are the codes. */
export function rowErrorsOf(
  error: z.ZodError | undefined,
  texts: Record<string, string | undefined>,
  columnOf: (field: string) => string,
): RowError[] {
  return (error?.issues ?? []).map((issue) => {
    const field = String(issue.path[0]);
    return rowError(issue.message, columnOf(field), texts[field] ?? "");
  });
}

/** What is wrong with a row whatever its fields mean. */
export function rowProblems(row: TableRow, header: string[]): RowError[] {
  const surplus = row.cells.findIndex((cell, index) => index >= header.length && cell.trim() !== "");
  const astray = surplus < 0 ? [] : [rowError("too_many_cells", `#${surplus + 1}`, row.cells[surplus]!)];
  const broken = (row.problems ?? []).map(({ code, column }) =>
    rowError(code, header[column] ?? `#${column + 1}`, row.cells[column] ?? ""),
  );
  return [...broken, ...astray];
}

export function rowError(code: string, column: string, value: string): RowError {
  const wording = wordings[code];
  if (!wording) throw new Error(`No wording for the row error ${code}`);
  return { code, column, value: shortened(value), wording };
}

const longestValue = 80;

function shortened(value: string) {
  const characters = [...value.slice(0, 2 * longestValue).replaceAll("\0", "␀")];
  const text = characters.slice(0, longestValue).join("").toWellFormed();
  return characters.length > longestValue ? `${text}…` : text;
}

const wordings: Record<string, Wording> = {
  required: { zh: "这一列必须填写，请补上。", en: "This must be filled in." },
  too_long: { zh: "内容太长，请缩短。", en: "This is too long. Please shorten it." },
  cell_too_long: { zh: "单元格超过 1 MB，请缩短。", en: "The cell is larger than 1 MB. Please shorten it." },
  cell_encoding_broken: {
    zh: "有无法识别的字符，文件的编码可能已损坏。请另存为 UTF-8 或 .xlsx 再导入。",
    en: "Some characters cannot be read; the file's encoding may be damaged. Please save it as UTF-8 or .xlsx.",
  },
  null_character: {
    zh: "含有空字符（NUL），无法保存。请删去。",
    en: "It holds a null character, which cannot be stored. Please remove it.",
  },
  broken_character: {
    zh: "含有残缺的字符（例如半个表情符号）。请改正。",
    en: "It holds half a character (of an emoji, say). Please mend it.",
  },
  too_many_cells: {
    zh: "这一行的格数多于列名，可能有逗号或引号没有成对。请检查这一行。",
    en: "The row has more cells than there are columns; a comma or quotation mark may be astray. Please check it.",
  },
  other_row_of_order: {
    zh: "同一订单的另一行有错。请改正后，把这张订单的各行一起导入。",
    en: "Another row of this order has an error. Mend it and import all rows of the order together.",
  },
  rows_of_order_apart: {
    zh: "同一订单的各行不在一起。请按订单号排序后再导入。",
    en: "The rows of this order do not stand together. Please sort the file by order number.",
  },
  same_id_other_text: {
    zh: "这个编号已有一张内容不同的投诉单。如果是另一件投诉，请换一个编号；如果是同一件，请在原单上补充。",
    en: "A complaint with this id is here already and says something else. Give it another id, or add to that complaint.",
  },
  shop_not_found: {
    zh: "没有这家店铺。请核对店名，或把这一列留空并选择店铺。",
    en: "There is no such shop. Please check its name, or leave the column out and choose a shop.",
  },
  not_an_id: {
    zh: "编号里有看不见的控制字符或为空。请改正。",
    en: "The number is empty or holds control characters.",
  },
  number_lost_digits: {
    zh: "编号被表格软件改成了科学记数法，尾数已丢失。请把该列设为“文本”后重新导出。",
    en: "A spreadsheet turned this number into scientific notation and lost its digits. Export the column as text.",
  },
  not_a_phone: {
    zh: "不像电话号码。请改正，或留空。",
    en: "This is no phone number. Please mend it or leave it empty.",
  },
  not_an_email: {
    zh: "不像邮箱地址。请改正，或留空。",
    en: "This is no e-mail address. Please mend it or leave it empty.",
  },
  not_a_moment: {
    zh: "认不出日期，或日期不存在。请写成 2020-06-18 或 2020-06-18 14:30。",
    en: "This date is not understood or does not exist. Please write it as 2020-06-18 or 2020-06-18 14:30.",
  },
  not_money: {
    zh: "认不出金额。请写成 1299 或 1299.00，不要负数。",
    en: "This amount is not understood. Please write it as 1299 or 1299.00, not negative.",
  },
  not_a_whole_number: {
    zh: "应为正整数，例如 2。",
    en: "This must be a whole number above zero, such as 2.",
  },
  not_a_rating: { zh: "应为 0 到 5 的评分。", en: "This must be a rating from 0 to 5." },
  not_a_currency: {
    zh: "应为三个字母的币种代码，例如 CNY。",
    en: "This must be a currency code such as CNY.",
  },
};
