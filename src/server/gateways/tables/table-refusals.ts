import { Invalid } from "../../refusals.ts";

export const tableEmpty = () =>
  new Invalid("table_empty", {
    zh: "文件里没有内容。第一行应为列名，从第二行起是数据。",
    en: "The file is empty. The first row should name the columns; data starts in the second.",
  });

export const tableTooLarge = (megabytes: number) =>
  new Invalid("table_too_large", {
    zh: `文件超过 ${megabytes} MB。请拆成几个文件分别导入。`,
    en: `The file is larger than ${megabytes} MB. Please split it and import the parts.`,
  });

export const tableTooManyRows = (limit: number) =>
  new Invalid("table_too_many_rows", {
    zh: `文件超过 ${limit} 行。请拆成几个文件分别导入。`,
    en: `The file has more than ${limit} rows. Please split it and import the parts.`,
  });

export const tableTooManyColumns = (limit: number, rowNumber: number) =>
  new Invalid(
    "table_too_many_columns",
    {
      zh: `第 ${rowNumber} 行超过 ${limit} 列。请删去用不到的列再导入。`,
      en: `Row ${rowNumber} has more than ${limit} columns. Please remove the columns you do not need.`,
    },
    { rowNumber },
  );

export const tableTypeRefused = () =>
  new Invalid("table_type_refused", {
    zh: "认不出这种文件。请另存为 .xlsx 或 .csv 再导入。",
    en: "This kind of file is not known. Please save it as .xlsx or .csv.",
  });

export const tableIsWebPage = () =>
  new Invalid("table_is_web_page", {
    zh: "这其实是一个网页（有些系统会把网页存成 .xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。",
    en: "This is really a web page (some systems save one as .xls). Open it in a spreadsheet and save it as .xlsx.",
  });

export const tableOldExcel = () =>
  new Invalid("table_old_excel", {
    zh: "这是旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。",
    en: "This is an old .xls file. Open it in a spreadsheet and save it as .xlsx.",
  });

export const tableEncrypted = () =>
  new Invalid("table_encrypted", {
    zh: "文件设有密码。请去掉密码再导入。",
    en: "The file is protected by a password. Please remove the password first.",
  });

export const tableUnreadable = (rowNumber?: number) =>
  new Invalid(
    "table_unreadable",
    {
      zh: `文件已损坏，${rowNumber ? `第 ${rowNumber} 行之后` : ""}读不下去。请重新导出或另存一份再导入。`,
      en: `The file is damaged and cannot be read${rowNumber ? ` after row ${rowNumber}` : ""}. Please export or save it again.`,
    },
    rowNumber ? { rowNumber } : {},
  );

export const tableUnpacksTooLarge = () =>
  new Invalid("table_unpacks_too_large", {
    zh: "表格解开后过大，无法读取。请拆成几个文件，或另存为 .csv 再导入。",
    en: "The workbook is too large once unpacked. Please split it or save it as .csv.",
  });

export const quoteNotClosed = (rowNumber: number) =>
  new Invalid(
    "table_quote_not_closed",
    {
      zh: `第 ${rowNumber} 行有一个双引号没有成对，后面的内容无法分列。请改正这一行再导入。`,
      en: `Row ${rowNumber} has a quotation mark that is never closed. Please mend this row.`,
    },
    { rowNumber },
  );

export const sheetNotFound = (sheet: string, sheets: string[]) =>
  new Invalid(
    "sheet_not_found",
    {
      zh: `没有名为“${sheet}”的工作表。文件里有：${sheets.join("、")}。`,
      en: `There is no sheet named "${sheet}". The file has: ${sheets.join(", ")}.`,
    },
    { sheets },
  );
