import { sql } from "kysely";
import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { Forbidden } from "../../refusals.ts";
import { searchQuery } from "../../text/search-tokens.ts";
import { modelCases, presentModelCase } from "./find-model-cases.ts";

type Query = z.output<typeof praiseRoutes.listModelCases.query>;
type Listed = z.input<typeof praiseRoutes.listModelCases.answer>;

/** The library, the latest first; what waits for a decision, or was taken out, is seen by those who judge. */
export async function listModelCases(tx: Tx, reader: Staff, query: Query): Promise<Listed> {
  const { state, after, limit } = query;
  if (state !== "published" && !roleMay(reader.role, "quality.read")) throw notYetPublic();
  const at = state === "nominated" ? "nominated_at" : "decided_at";
  const found = await matching(tx, query)
    .where(behindCursor(after, [`model_case.${at}`, "model_case.id"], "<"))
    .orderBy(`model_case.${at}`, "desc")
    .orderBy("model_case.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const mayCoach = roleMay(reader.role, "quality.coach");
  return {
    rows: rows.map((row) => presentModelCase(row, reader, mayCoach)),
    next: last ? cursorOf(last[at]!, last.id) : null,
  };
}

function matching(tx: Tx, { state, scene, category, q }: Query) {
  const wanted = q ? searchQuery(q) : "";
  return modelCases(tx)
    .where("model_case.state", "=", state)
    .$if(scene !== undefined, (query) => query.where(sql<boolean>`${scene} = ANY (model_case.scenes)`))
    .$if(category !== undefined, (query) => query.where("model_case.category", "=", category!))
    .$if(q !== undefined && wanted === "", (query) => query.where(sql<boolean>`false`))
    .$if(wanted !== "", (query) =>
      query.where(
        sql<boolean>`array_to_tsvector(string_to_array(model_case.search_words, ' ')) @@ ${wanted}::tsquery`,
      ),
    );
}

function notYetPublic(): Forbidden {
  return new Forbidden("not_permitted", {
    zh: "等待审核和已撤下的案例只有质检和管理人员可以查看。",
    en: "Cases that wait for a decision or were taken out are seen by those who judge quality.",
  });
}
