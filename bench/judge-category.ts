/**
 * How often the suggested category is right: `node bench/judge-category.ts`.
 *
 * `bench/labels/composed.csv` holds complaints we wrote. `bench/labels/category.csv` holds our labels of public texts by
 * their ids; the texts lie in ../shared/data, beside this repository, and are not part of it. Errors on the `tuned`
 * ones were looked at while the rules were written; those on the `held_out` ones never were. Confidence was fitted on
 * the held-out ones. Baselines learn from the tuned ones.
 */
import { suggestTriage } from "../src/server/triage/suggest-triage.ts";
import { majorityClass, naiveBayes } from "./category-baselines.ts";
import { showFigures } from "./figures.ts";
import { composedTexts, type LabelledText, publicTexts } from "./labelled-texts.ts";

const texts = publicTexts();
if (texts) {
  const { tuned, held_out: heldOut } = texts;
  showFigures({
    "rules, held-out public texts": accuracy(heldOut, rules),
    "  majority class": accuracy(heldOut, majorityClass(tuned)),
    "  naive Bayes on characters and pairs": accuracy(heldOut, naiveBayes(tuned)),
    "rules, tuned on": accuracy(tuned, rules),
    "rules, composed complaints": accuracy(composedTexts(), rules),
  });
  console.error("How often each confidence is right, held-out public texts (it was fitted on them):");
  new console.Console(process.stderr).table(reliability(heldOut));
} else {
  console.error("public texts: skipped: no shared data");
  showFigures({ "rules, composed complaints": accuracy(composedTexts(), rules) });
}

function rules(text: string): string {
  const { category, second } = suggestTriage({ text });
  return `${category}/${second}`;
}

function accuracy(examples: LabelledText[], judge: (text: string) => string) {
  const judged = examples.map(({ text, label }) => ({ label, answer: judge(text) }));
  const share = (right: number) => Number((right / examples.length).toFixed(3));
  return {
    texts: examples.length,
    firstLevel: share(judged.filter(({ label, answer }) => firstLevel(label) === firstLevel(answer)).length),
    bothLevels: share(judged.filter(({ label, answer }) => label === answer).length),
  };
}

function firstLevel(label: string): string | undefined {
  return label.split("/")[0];
}

function reliability(examples: LabelledText[]) {
  const judged = examples.map(({ text, label }) => ({ label, ...suggestTriage({ text }) }));
  return [0, 0.4, 0.6, 0.8].map((from, index, bounds) => {
    const inside = judged.filter(
      ({ confidence }) => confidence >= from && confidence < (bounds[index + 1] ?? 2),
    );
    const right = inside.filter(({ label, category, second }) => label === `${category}/${second}`).length;
    return { confidenceFrom: from, texts: inside.length, right: Number((right / inside.length).toFixed(2)) };
  });
}
