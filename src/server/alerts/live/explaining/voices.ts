import { maskWords } from "../../../../shared/mask.ts";
import { nearDuplicates } from "../../topics/near-duplicates.ts";
import type { Speaking } from "./speaking.ts";

/** Three customers in their own words: copies of one letter are one voice, and those are heard first that most say alike. */
export function typicalVoices(speaking: readonly Speaking[]) {
  const byNumber = new Map(speaking.map((each) => [each.number, each]));
  const groups = nearDuplicates(
    speaking.map(({ number, description }) => ({ id: number, text: description })),
  );
  const copied = new Set(groups.flat());
  const alone = speaking.filter(({ number }) => !copied.has(number)).map(({ number }) => [number]);
  return [...groups, ...alone]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 3)
    .map((group) => voiceOf(byNumber.get(group[0]!)!, group.length - 1));
}

const longest = 160;

function voiceOf({ number, description, receivedAt }: Speaking, copies: number) {
  const text = maskWords(description);
  return {
    number,
    text: text.length > longest ? `${text.slice(0, longest)}…` : text,
    at: receivedAt.toISOString(),
    copies,
  };
}
