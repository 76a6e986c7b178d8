import { z } from "zod";
import type { TableRow } from "../table.ts";
import { code, currencyCode, email, label, moment, money, phone, wholeNumber } from "./cell-schemas.ts";
import type { ColumnMapping } from "./field-source.ts";
import { fieldsReader } from "./read-fields.ts";
import { type RowError, rowErrorsOf, rowProblems } from "./row-errors.ts";

export type OrderOptions = { timeZone: string; currency: string };

/** What one row says: the order's facts, and perhaps one item and one parcel of it. */
export type OrderLine = z.infer<ReturnType<typeof lineSchema>> & { currency: string };

export type ReadOrderLine = {
  rowNumber: number;
  cells: string[];
  orderNumber: string | undefined;
  line?: OrderLine;
  errors: RowError[];
};

export function orderLineReader(header: string[], mapping: ColumnMapping, options: OrderOptions) {
  const fields = fieldsReader("orders", header, mapping);
  const schemas = new Map<string, ReturnType<typeof lineSchema>>();
  const schemaFor = (currency: string) => {
    const schema = schemas.get(currency) ?? lineSchema(options.timeZone, currency);
    schemas.set(currency, schema);
    return schema;
  };

  return (row: TableRow): ReadOrderLine => {
    const texts = fields.texts(row.cells);
    const currency = currencyCode.optional().safeParse(texts.currency).data ?? options.currency;
    const result = schemaFor(currency).safeParse(texts);
    const errors = [...rowProblems(row, header), ...rowErrorsOf(result.error, texts, fields.columnOf)];
    const read = { rowNumber: row.rowNumber, cells: row.cells, orderNumber: texts.orderNumber, errors };
    return result.data && errors.length === 0 ? { ...read, line: { ...result.data, currency } } : read;
  };
}

// Amounts have the currency's decimals, so each currency in a file has its schema.
const lineSchema = (timeZone: string, currency: string) =>
  z.object({
    orderNumber: code(100),
    shop: label(200).optional(),
    state: label(100).optional(),
    customerSourceId: code(200).optional(),
    customerName: label(200).optional(),
    phone: phone.optional(),
    email: email.optional(),
    orderedAt: moment(timeZone),
    paidAt: moment(timeZone).optional(),
    shippedAt: moment(timeZone).optional(),
    deliveredAt: moment(timeZone).optional(),
    promisedAt: moment(timeZone).optional(),
    currency: currencyCode.optional(),
    total: money(currency).optional(),
    freight: money(currency).optional(),
    itemFreight: money(currency).optional(),
    line: wholeNumber.optional(),
    sku: code(200).optional(),
    itemName: label(500).optional(),
    itemCategory: label(200).optional(),
    quantity: wholeNumber.optional(),
    price: money(currency).optional(),
    supplier: label(200).optional(),
    batch: code(100).optional(),
    carrier: label(100).optional(),
    trackingNumber: code(100).optional(),
    warehouse: label(200).optional(),
    province: label(100).optional(),
    city: label(100).optional(),
    campaign: label(200).optional(),
    servedBy: email.optional(),
  });
