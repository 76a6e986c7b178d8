import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import type { ImportKind } from "../../gateways/tables/import-rows/fields.ts";
import { Forbidden } from "../../refusals.ts";

/** The route lets in whoever imports complaints; orders are a permission of their own. */
export function refuseForeignKind({ role }: Staff, kind: ImportKind): void {
  if (kind === "complaints" || roleMay(role, "order.import")) return;
  throw new Forbidden(
    "not_permitted",
    {
      zh: "您的角色没有导入订单的权限，需要时请联系主管。",
      en: "Your role does not include importing orders. Please ask your supervisor if you need it.",
    },
    { permission: "order.import" },
  );
}
