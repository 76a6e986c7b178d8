import type { EvaluationAnswer, Place } from "../../../shared/api/evaluation-routes.ts";
import type { Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";

/** Places lie in the messages and files of the very complaint that is judged. */
export async function refuseForeignPlaces(
  tx: Tx,
  complaintId: string,
  answers: Pick<EvaluationAnswer, "places">[],
): Promise<void> {
  const places = answers.flatMap((answer, index) => answer.places.map((place) => ({ place, index })));
  if (places.length === 0) return;
  const known = await knownIds(
    tx,
    complaintId,
    places.map(({ place }) => idOf(place)),
  );
  const fields = places
    .filter(({ place }) => !known.has(idOf(place)))
    .map(({ index }) => ({ at: `/answers/${index}/places`, code: "place_unknown" }));
  if (fields.length === 0) return;
  throw new Invalid(
    "place_unknown",
    { zh: "标注的位置不在这段对话里。", en: "A marked place is not in this conversation." },
    { fields },
  );
}

async function knownIds(tx: Tx, complaintId: string, ids: string[]): Promise<Set<string>> {
  const [messages, files] = await Promise.all(
    (["message", "attachment"] as const).map((table) =>
      tx
        .selectFrom(table)
        .select("id")
        .where("complaint_id", "=", complaintId)
        .where("id", "in", ids)
        .execute(),
    ),
  );
  return new Set([...messages!, ...files!].map(({ id }) => id));
}

function idOf(place: Place): string {
  return "messageId" in place ? place.messageId : place.attachmentId;
}
