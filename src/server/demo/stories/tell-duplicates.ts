import type { Dice } from "../dice.ts";
import type { DemoHouse, DemoStory } from "../plan.ts";
import { day, hour, minute, withinHours } from "../shanghai-time.ts";
import { customerWordsIn } from "../words/customer-words.ts";
import { deskWords } from "../words/desk-words.ts";
import type { Teller } from "./compose-stories.ts";
import { fill } from "./fill.ts";
import type { ToldStory } from "./tell-story.ts";

/** The same customers complain of the same matter again elsewhere; each is joined to the first complaint. */
export function tellDuplicates(teller: Teller, told: ToldStory[], count: number): DemoStory[] {
  const lasting = teller.dice.shuffled(told.filter((one) => isStillOpenNextDay(one, teller.now)));
  const duplicates: DemoStory[] = [];
  for (const { story, item } of lasting) {
    if (duplicates.length === count) break;
    const house = teller.trades.find(({ house }) => house.slug === story.houseSlug)?.house as DemoHouse;
    const again = tellAgain(teller.dice, house, story, item ?? "");
    if (teller.heard.has(again.filing.text)) continue;
    teller.heard.add(again.filing.text);
    duplicates.push(again);
  }
  return duplicates;
}

function isStillOpenNextDay({ story, order }: ToldStory, now: number): boolean {
  const nextDay = story.receivedAt.getTime() + day;
  const lastDeed = story.deeds.at(-1)?.at.getTime() ?? 0;
  return order !== null && nextDay < now && lastDeed > nextDay;
}

function tellAgain(dice: Dice, house: DemoHouse, first: DemoStory, item: string): DemoStory {
  const merger = dice.pick(
    house.staff.filter(({ role }) => role === "senior_agent" || role === "supervisor"),
  );
  const by = { kind: "staff", email: merger.email } as const;
  const receivedAt = first.receivedAt.getTime() + dice.between(1, 7) * hour;
  const mergedAt = withinHours(receivedAt + dice.between(0.3, 2) * hour, 9, 21);
  return {
    ...first,
    key: `${first.key}-again`,
    receivedAt: new Date(receivedAt),
    filing: { ...first.filing, ...wordsAgain(dice, first, item) },
    photos: [],
    deeds: [
      {
        do: "writeNote",
        at: new Date(mergedAt),
        by,
        body: { body: dice.pick(deskWords.mergeNotes) },
        refs: {},
      },
      { do: "mergeComplaint", at: new Date(mergedAt + minute), by, body: {}, refs: { into: first.key } },
    ],
  };
}

function wordsAgain(dice: Dice, { filing }: DemoStory, item: string) {
  const words = customerWordsIn(filing.language ?? "zh");
  const again = fill(dice.pick(words.filesAgain), { item, order: filing.orderNumber ?? "" });
  const channel = filing.channel === "portal" ? ("phone" as const) : ("portal" as const);
  return { channel, text: `${again} ${dice.pick(words.ends.disappointed)}` };
}
