import { z } from "zod";
import {
  type ProcedureContent,
  procedureCode,
  procedureContent,
} from "../../../shared/api/procedure-fields.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

export type GivenProcedure = { code: string; content: ProcedureContent };

let pack: GivenProcedure[] | undefined;

/** The procedures that come with the product: version 0 of each. */
export function givenProcedures(): GivenProcedure[] {
  pack ??= readPack(packSchema, packsFolder, "procedures/default.yaml").procedures;
  return pack;
}

const packSchema = z.strictObject({
  procedures: z.array(z.strictObject({ code: procedureCode, content: procedureContent })),
});
