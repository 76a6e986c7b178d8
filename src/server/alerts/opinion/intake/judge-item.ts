import { judgeMood } from "../../../text/mood.ts";
import { readText } from "../../../text/read-text.ts";
import { findHits } from "../../../text/signals.ts";
import { type SeverityCode, standardTaxonomy } from "../../../text/taxonomy.ts";

type Judged = { mood: string; severity: SeverityCode };

/** In what mood it is written, and how grave it is: as grave as the gravest thing that is said in it. */
export function judgeItem(words: string): Judged {
  const text = readText(words);
  const { severities, fastLane } = standardTaxonomy();
  const { mood } = judgeMood(text);
  const said = new Set(
    findHits(
      text,
      fastLane.flatMap(({ signals }) => signals),
    ).map(({ label }) => label),
  );
  const grave = fastLane.filter(({ code }) => said.has(code)).map(({ severity }) => severity);
  const order = severities.map(({ code }) => code);
  const severity = [...grave, severityOfMood(mood)].toSorted(
    (one, other) => order.indexOf(other) - order.indexOf(one),
  )[0]!;
  return { mood, severity };
}

function severityOfMood(mood: string): SeverityCode {
  if (mood.startsWith("threat")) return "high";
  return mood === "calm" ? "low" : "normal";
}

/** What is grave needs legal's yes as well. */
export function isGrave(severity: string): boolean {
  return severity === "high" || severity === "critical";
}
