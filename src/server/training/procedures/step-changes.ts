import type { z } from "zod";
import type { ProcedureContent, stepChange } from "../../../shared/api/procedure-fields.ts";

type Step = ProcedureContent["steps"][number];
export type StepChange = z.infer<typeof stepChange>;

/** The steps of the new version in their order, with those that are gone where they were: a longest common subsequence. */
export function stepChanges(before: readonly Step[], after: readonly Step[]): StepChange[] {
  const common = commonLengths(before, after);
  const changes: StepChange[] = [];
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    if (old < before.length && now < after.length && isSame(before[old]!, after[now]!)) {
      changes.push({ kind: "kept", ...wordsOf(after[now]!) });
      old += 1;
      now += 1;
    } else if (
      now >= after.length ||
      (old < before.length && common[old + 1]![now]! >= common[old]![now + 1]!)
    ) {
      changes.push({ kind: "removed", ...wordsOf(before[old]!) });
      old += 1;
    } else {
      changes.push({ kind: "added", ...wordsOf(after[now]!) });
      now += 1;
    }
  }
  return changes;
}

/** How many steps the rests from each place on have in common. */
function commonLengths(before: readonly Step[], after: readonly Step[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let old = before.length - 1; old >= 0; old--)
    for (let now = after.length - 1; now >= 0; now--)
      lengths[old]![now] = isSame(before[old]!, after[now]!)
        ? lengths[old + 1]![now + 1]! + 1
        : Math.max(lengths[old + 1]![now]!, lengths[old]![now + 1]!);
  return lengths;
}

function wordsOf({ zh, en }: Step): { zh: string; en: string } {
  return { zh, en };
}

function isSame(one: Step, other: Step): boolean {
  return one.zh === other.zh && one.en === other.en && checkOf(one) === checkOf(other);
}

function checkOf({ events = [], isOptional = false }: Step): string {
  return events.length > 0 ? `${events.join(" ")} ${isOptional}` : "";
}
