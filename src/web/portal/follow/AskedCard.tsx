import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { RatedCard } from "../rating/RatedCard.tsx";
import { RatingForm } from "../rating/RatingForm.tsx";
import { ConfirmCard } from "./ConfirmCard.tsx";
import { deedAsked } from "./deed-asked.ts";
import { useMine } from "./mine.ts";
import { OfferCard } from "./offer/OfferCard.tsx";
import { RestatementCard } from "./RestatementCard.tsx";

/** The one thing for the customer to do now. */
export function AskedCard() {
  const words = useWords();
  const { view, refresh } = useMine();
  switch (deedAsked(view)) {
    case "offer":
      return <OfferCard offer={view.offer!} />;
    case "confirm":
      return <ConfirmCard />;
    case "restatement":
      return <RestatementCard restatement={view.restatement!} />;
    case "rate":
      return (
        <Card title={words.rating.title} isAsking>
          <RatingForm token={view.survey!.token!} onDone={refresh} />
        </Card>
      );
    case null:
      return <Rated />;
  }
}

function Rated() {
  const { view, refresh } = useMine();
  const { score, token } = view.survey ?? {};
  if (!score) return null;
  return <RatedCard score={score} token={token ?? null} onDone={refresh} />;
}
