import { type ProcedureContent, procedureContent } from "../../../shared/api/procedure-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { Params } from "./checks/params.ts";
import type { InspectedConversation } from "./inspected-conversation.ts";

/** A version of a procedure as the house published it, with the steps the journal can show. */
export type HouseProcedure = {
  code: string;
  version: number;
  publishedAt: Date;
  content: Pick<ProcedureContent, "zh" | "en" | "categories" | "states">;
  steps: Params<"procedure">["steps"];
};

/** Every version a house has published, the newest first: which of them held, is asked of each conversation. */
export async function houseProcedures(tx: Tx): Promise<HouseProcedure[]> {
  const rows = await tx
    .selectFrom("procedure_version")
    .select(["code", "version", "content", "published_at"])
    .where("version", ">", 0)
    .where("state", "=", "published")
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  return rows.map(({ code, version, content: kept, published_at }) => {
    const content = procedureContent.parse(kept);
    return { code, version, publishedAt: published_at!, content, steps: checkableSteps(content) };
  });
}

function checkableSteps({ steps }: ProcedureContent): HouseProcedure["steps"] {
  return steps.flatMap(({ zh, en, events = [], isOptional = false }, index) =>
    events.length > 0 ? [{ code: `step_${index + 1}`, nameZh: zh, nameEn: en, events, isOptional }] : [],
  );
}

const fewestSteps = 2;

/**
 * The house's own procedure for a whole conversation of this category, as it stood when the conversation ended. One that
 * is about some states only, or whose steps the journal cannot show, says nothing of an order.
 */
export function procedureFor(
  { category, secondCategory, endedAt }: InspectedConversation,
  procedures: readonly HouseProcedure[],
): HouseProcedure | undefined {
  const names = [category, `${category}/${secondCategory}`];
  const published = procedures.filter(({ publishedAt }) => publishedAt <= endedAt);
  const inForce = published.filter(
    (one) => !published.some(({ code, version }) => code === one.code && version > one.version),
  );
  return inForce.find(
    ({ content, steps }) =>
      steps.length >= fewestSteps &&
      content.states.length === 0 &&
      content.categories.some((each) => names.includes(each)),
  );
}
