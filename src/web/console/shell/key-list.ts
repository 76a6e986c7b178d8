import type { shellZh } from "./locales/zh.ts";
import type { RailEntry } from "./rail-entries.ts";

type KeyName = keyof typeof shellZh.key;

/** Every key of the console, as the list shows them. */
export const keyGroups: {
  group: "anywhere" | "list" | "judging";
  keys: { keys: string[]; name: KeyName }[];
}[] = [
  {
    group: "anywhere",
    keys: [
      { keys: ["Ctrl", "K"], name: "commandBar" },
      { keys: ["?"], name: "keyList" },
      { keys: ["C"], name: "newComplaint" },
      { keys: ["G", "Q"], name: "mine" },
      { keys: ["G", "O"], name: "allOpen" },
      { keys: ["G", "T"], name: "atRisk" },
      { keys: ["G", "A"], name: "approvals" },
      { keys: ["G", "P"], name: "promises" },
      { keys: ["G", "H"], name: "handOvers" },
      { keys: ["G", "R"], name: "requests" },
      { keys: ["G", "X"], name: "archive" },
    ],
  },
  {
    group: "list",
    keys: [
      { keys: ["J"], name: "down" },
      { keys: ["K"], name: "up" },
      { keys: ["Enter"], name: "open" },
      { keys: ["/"], name: "filter" },
    ],
  },
  {
    group: "judging",
    keys: [
      { keys: ["J"], name: "nextCriterion" },
      { keys: ["K"], name: "previousCriterion" },
      { keys: ["Y"], name: "answerYes" },
      { keys: ["N"], name: "answerNo" },
      { keys: ["1–9"], name: "answerPoint" },
      { keys: ["A"], name: "answerNotApplicable" },
      { keys: ["Enter"], name: "comment" },
      { keys: ["."], name: "nextSentence" },
      { keys: [","], name: "previousSentence" },
      { keys: ["M"], name: "markWords" },
      { keys: ["["], name: "previousItem" },
      { keys: ["]"], name: "nextItem" },
      { keys: ["Ctrl", "Enter"], name: "submitEvaluation" },
    ],
  },
];

const goTo: Partial<Record<RailEntry["name"], string>> = {
  mine: "g q",
  all_open: "g o",
  at_risk: "g t",
  approvals: "g a",
  promises: "g p",
  handOvers: "g h",
  requests: "g r",
  archive: "g x",
};

/** "g" and a letter, for each place the person may go. */
export function goKeys(entries: RailEntry[], go: (path: string) => void): Record<string, () => void> {
  return Object.fromEntries(
    entries.flatMap(({ name, path }) => {
      const key = goTo[name];
      return key ? [[key, () => go(path)]] : [];
    }),
  );
}
