import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

export interface LabelledText {
  text: string;
  label: string;
}

const here = import.meta.dirname;
const sharedData = path.join(here, "../../shared/data");
const sources: Record<string, { file: string; key: string; words: string[] }> = {
  complaints_heimao_ecommerce: { file: "complaints.csv", key: "id", words: ["title", "detail"] },
  complaints_heimao_finance: { file: "complaints.csv", key: "id", words: ["text"] },
  orders_olist: {
    file: "order_reviews.csv",
    key: "review_id",
    words: ["review_comment_title", "review_comment_message"],
  },
  reviews_jd_sportswear: { file: "reviews.csv", key: "id", words: ["content"] },
  reviews_online_shopping: { file: "reviews.csv", key: "id", words: ["review"] },
  reviews_waimai: { file: "reviews.csv", key: "id", words: ["review"] },
  tweets_support_en: { file: "brands.csv", key: "id", words: ["text"] },
};

/** Complaints we wrote. */
export function composedTexts(): LabelledText[] {
  return readCsv(path.join(here, "labels/composed.csv")).map(({ text = "", label = "" }) => ({
    text,
    label,
  }));
}

/** Public texts by split, found by the ids we labelled; nothing where ../shared/data is missing. */
export function publicTexts(): Record<"tuned" | "held_out", LabelledText[]> | undefined {
  if (!existsSync(sharedData)) return undefined;
  const labels = readCsv(path.join(here, "labels/category.csv"));
  const textOf = textReader();
  const ofSplit = (split: string) =>
    labels
      .filter((row) => row.split === split)
      .map(({ dataset = "", id = "", label = "" }) => ({ text: textOf(dataset, id), label }));
  return { tuned: ofSplit("tuned"), held_out: ofSplit("held_out") };
}

function textReader() {
  const read = new Map<string, Map<string, string>>();
  return (dataset: string, id: string) => {
    const texts = read.get(dataset) ?? textsById(dataset);
    read.set(dataset, texts);
    const text = texts.get(id);
    if (text === undefined) throw new Error(`${dataset} has no row ${id}`);
    return text;
  };
}

function textsById(dataset: string): Map<string, string> {
  const source = sources[dataset];
  if (!source) throw new Error(`bench/labels/category.csv names an unknown data set: ${dataset}`);
  const rows = readCsv(path.join(sharedData, dataset, source.file));
  return new Map(
    rows.map((row) => [row[source.key] ?? "", source.words.map((word) => row[word]).join("\n")]),
  );
}

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, relax_quotes: true });
}
