import { analysisText } from "../src/server/text/analysis-text.ts";
import type { LabelledText } from "./labelled-texts.ts";

type Judge = (text: string) => string;

/** Always the commonest label: what any judge must beat. */
export function majorityClass(examples: LabelledText[]): Judge {
  const [commonest] = [...Map.groupBy(examples, ({ label }) => label)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return () => commonest?.[0] ?? "";
}

/** Multinomial naive Bayes with add-one smoothing over single characters and pairs. */
export function naiveBayes(examples: LabelledText[]): Judge {
  const vocabulary = new Set(examples.flatMap(({ text }) => grams(text))).size;
  const classes = [...Map.groupBy(examples, ({ label }) => label)].map(([label, itsExamples]) => {
    const counts = countGrams(itsExamples);
    const total = counts.values().reduce((sum, count) => sum + count, 0) + vocabulary;
    const prior = Math.log(itsExamples.length / examples.length);
    const logLikelihood = (text: string) =>
      grams(text).reduce((sum, gram) => sum + Math.log(((counts.get(gram) ?? 0) + 1) / total), prior);
    return { label, logLikelihood };
  });
  return (text) => {
    const scored = classes.map(({ label, logLikelihood }) => ({ label, score: logLikelihood(text) }));
    return scored.sort((a, b) => b.score - a.score)[0]?.label ?? "";
  };
}

function countGrams(examples: LabelledText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const gram of examples.flatMap(({ text }) => grams(text)))
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function grams(text: string): string[] {
  const characters = [...analysisText(text).replace(/\s+/g, "")];
  return characters.flatMap((character, index) => [character, `${character}${characters[index + 1] ?? ""}`]);
}
