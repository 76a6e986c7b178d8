import type { Demand } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { Choices } from "../parts/Choices.tsx";
import type { Filing } from "./use-filing.ts";

/** What would put it right, in the customer's eyes. */
export function DemandCard({ filing: { draft, change } }: { filing: Filing }) {
  const { demand } = useWords().filing;
  const named = Object.entries(demand.names).map(([value, label]) => ({
    value: value as Demand | null,
    label,
  }));
  return (
    <Card title={demand.title}>
      <Choices
        legend={demand.title}
        isLegendSpoken
        look="chips"
        choices={[...named, { value: null, label: demand.none }]}
        chosen={draft.demand}
        onChoose={(chosen) => change({ demand: chosen })}
      />
    </Card>
  );
}
