import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { RatingForm } from "../rating/RatingForm.tsx";
import { ConfirmCard } from "./ConfirmCard.tsx";
import { deedAsked } from "./deed-asked.ts";
import { useMine } from "./mine.ts";
import { OfferCard } from "./offer/OfferCard.tsx";
import { RestatementCard } from "./RestatementCard.tsx";

/** The one thing for the customer to do now. */
export function AskedCard() {
  const words = useWords();
  const { view, token } = useMine();
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
          <RatingForm token={token} />
        </Card>
      );
    case null:
      return <Nothing />;
  }
}

function Nothing() {
  const { follow, rating } = useWords();
  const { survey, state } = useMine().view;
  if (survey?.score) {
    return (
      <Card title={rating.done}>
        <p>{rating.given(rating.scores[survey.score as keyof typeof rating.scores])}</p>
      </Card>
    );
  }
  if (state === "closed" || state === "withdrawn" || state === "merged") return null;
  return (
    <Card title={follow.now.title}>
      <p className="quiet">{follow.now.nothing}</p>
    </Card>
  );
}
