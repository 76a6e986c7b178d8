import { type Role, roleMay } from "../../shared/roles.ts";
import { Forbidden, NotPossibleNow } from "../refusals.ts";

export type Rank = { role: Role; gradeCode: string; isActive: boolean };
export type Duties = { openComplaints: number; openPromises: number };

/** Nobody gives themselves another role or grade, upwards or downwards: a second person always does it. */
export function refuseOwnRank(isSelf: boolean, before: Rank, after: Rank): void {
  if (!isSelf || (before.role === after.role && before.gradeCode === after.gradeCode)) return;
  throw new Forbidden("own_rank", {
    zh: "不能更改自己的角色或职级，请由另一位管理员操作。",
    en: "You cannot change your own role or grade. Another administrator has to.",
  });
}

/** Somebody must be left who can add people. */
export function refuseLastAdministrator(before: Rank, after: Rank, otherAdministrators: number): void {
  if (!isAdministrator(before) || isAdministrator(after) || otherAdministrators > 0) return;
  throw new NotPossibleNow("last_administrator", {
    zh: "这是最后一位在职的管理员。请先指定另一位管理员。",
    en: "This is the last active administrator. Please appoint another one first.",
  });
}

/** Complaints and promises keep an owner who can work on them: they are handed over before their owner goes. */
export function refuseDutiesLeft(after: Rank, duties: Duties): void {
  const mayOwn = after.isActive && roleMay(after.role, "complaint.accept");
  if (mayOwn || duties.openComplaints + duties.openPromises === 0) return;
  throw new NotPossibleNow(
    "duties_left",
    {
      zh: `这位同事名下还有 ${duties.openComplaints} 张未完结的投诉单、${duties.openPromises} 项未兑现的承诺。请先移交给别的同事。`,
      en: `This colleague still owns ${duties.openComplaints} open complaints and ${duties.openPromises} open promises. Please hand them over first.`,
    },
    duties,
  );
}

/** Whoever grants remedies does not set the bounds of their own granting. */
export function refuseOwnLimit(actor: { role: Role; gradeCode: string }, gradeCode: string): void {
  if (actor.gradeCode !== gradeCode || !roleMay(actor.role, "remedy.offer")) return;
  throw new Forbidden("own_limit", {
    zh: "不能更改自己职级的额度，请由管理员或其他职级的负责人操作。",
    en: "You cannot change the limits of your own grade. Please ask an administrator.",
  });
}

function isAdministrator({ role, isActive }: Rank): boolean {
  return isActive && role === "administrator";
}
