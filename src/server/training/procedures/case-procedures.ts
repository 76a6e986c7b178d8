import { readableComplaint } from "../../complaint/readable-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { type InForce, proceduresInForce } from "./procedures-in-force.ts";

/** What applies to a complaint now: procedures of its category before general ones, of its state before those of any. */
export async function listCaseProcedures(tx: Tx, number: string) {
  const { category, state } = await readableComplaint(tx, number);
  const fitting = (await proceduresInForce(tx)).filter(({ content }) => {
    const ofCategory = content.categories.length === 0 || (category && content.categories.includes(category));
    return ofCategory && (content.states.length === 0 || content.states.includes(state));
  });
  return {
    rows: fitting
      .sort((one, other) => closeness(other) - closeness(one))
      .map(({ code, version, content }) => ({ code, version, content })),
  };
}

function closeness({ content }: InForce): number {
  return 2 * Number(content.categories.length > 0) + Number(content.states.length > 0);
}
