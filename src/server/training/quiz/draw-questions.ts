import { createHash } from "node:crypto";
import type { Quiz } from "../../teaching/teaching-pack.ts";

export type Drawn = { code: string; options: number[] };

/** What an attempt asks and in which order its options stand: the same seed draws the same again. */
export function drawQuestions({ questions, draws }: Quiz, seed: string): Drawn[] {
  return shuffled(questions, ({ code }) => `${seed}/${code}`)
    .slice(0, draws)
    .map(({ code, kind, options }) => {
      const places = options.map((_, place) => place);
      // "True" stands before "false", wherever one learnt to read.
      return {
        code,
        options: kind === "true_false" ? places : shuffled(places, (place) => `${seed}/${code}/${place}`),
      };
    });
}

// In the order of their digests: every order is as likely as any other, and nobody can foresee it without the seed.
function shuffled<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  const digest = (item: Item) => createHash("sha256").update(keyOf(item)).digest("hex");
  return items
    .map((item) => ({ item, digest: digest(item) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ item }) => item);
}
