import { type ItemFigures, leastAttempts } from "./item-figures.ts";

type Hint = "too_few" | "too_easy" | "too_hard" | "does_not_separate" | "separates_wrongly" | "idle_option";
type Option = { isRight: boolean; chosen: number };

/** What a designer should look at. With few answers the only honest hint is that there are few. */
export function itemHints(
  kind: string,
  { answered, difficulty, discrimination }: ItemFigures,
  options: Option[],
): Hint[] {
  if (answered < leastAttempts || difficulty === null) return ["too_few"];
  const hints: Hint[] = [];
  if (difficulty > 0.95) hints.push("too_easy");
  if (difficulty < 0.25) hints.push("too_hard");
  if (discrimination !== null && discrimination < 0) hints.push("separates_wrongly");
  else if (discrimination !== null && discrimination < 0.15) hints.push("does_not_separate");
  if (kind !== "order" && options.some(({ isRight, chosen }) => !isRight && chosen === 0))
    hints.push("idle_option");
  return hints;
}
