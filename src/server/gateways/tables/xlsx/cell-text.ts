import type { CellFormat } from "./cell-formats.ts";

/** A number as its cell shows it: moments as `2020-06-18 14:30:00`, codes with their zeros, never an exponent. */
export function numberCellText(raw: string, format: CellFormat | undefined, countsFrom1904: boolean): string {
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return raw;
  if (format?.kind === "moment" && number >= 0) return momentText(number, countsFrom1904);
  const plain = plainNumber(raw, number);
  return format?.kind === "padded" && /^\d+$/.test(plain) ? plain.padStart(format.width, "0") : plain;
}

// A spreadsheet keeps 15 digits; 0.30000000000000004 and 1.2E+15 are only how the file stores 0.3 and 1200000000000000.
const fifteenDigits = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

function plainNumber(raw: string, number: number) {
  return /^-?\d{1,15}$/.test(raw) ? raw : fifteenDigits.format(number);
}

// Days are counted from 30 December 1899 because the format believes in a 29 February 1900; before it, from the 31st.
function momentText(serial: number, countsFrom1904: boolean) {
  const start = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const seconds = Math.round(serial * 86_400);
  const moment = new Date(start + seconds * 1000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const [day, time] = [moment.toISOString().slice(0, 10), moment.toISOString().slice(11, 19)];
  if (serial < 1) return time;
  return seconds % 86_400 === 0 ? day : `${day} ${time}`;
}
