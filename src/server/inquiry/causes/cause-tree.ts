import { z } from "zod";
import { type cause, causeLevel } from "../../../shared/api/inquiry-fields.ts";
import type { Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

export type Cause = z.input<typeof cause>;
type Level = z.infer<typeof causeLevel>;
type Group = z.infer<typeof group>;

/** The product's tree with what the house has added to it. */
export async function causeTree(tx: Tx): Promise<Cause[]> {
  const own = await tx.selectFrom("cause").selectAll().orderBy("added_at").orderBy("id").execute();
  return causeLevel.options.flatMap((level) =>
    groupsOf(level).flatMap((group) => [
      ...group.causes.map(({ code, name }) => ({
        code: `${group.code}/${code}`,
        level,
        name,
        group: group.name,
        id: null,
        isActive: true,
      })),
      ...own
        .filter((row) => row.level === level && row.group_code === group.code)
        .map((row) => ({
          code: `${group.code}/${row.code}`,
          level,
          name: { zh: row.name_zh, en: row.name_en },
          group: group.name,
          id: row.id,
          isActive: row.is_active,
        })),
    ]),
  );
}

export function groupsOf(level: Level): Group[] {
  tree ??= readPack(pack, packsFolder, "causes/causes.yaml");
  return tree[level];
}

/** @throws Invalid when a cause is not in the tree, or no longer offered. */
export async function refuseUnknownCauses(tx: Tx, named: Partial<Record<Level, string>>): Promise<void> {
  const offered = (await causeTree(tx)).filter(({ isActive }) => isActive);
  const wrong = causeLevel.options.filter(
    (level) => named[level] && !offered.some((each) => each.level === level && each.code === named[level]),
  );
  if (wrong.length === 0) return;
  throw new Invalid(
    "cause_unknown",
    {
      zh: "原因树里没有这个原因，请重新选择。",
      en: "The cause tree has no such cause. Please choose again.",
    },
    { fields: wrong.map((level) => ({ at: `/${level}Cause`, code: "cause_unknown" })) },
  );
}

let tree: z.infer<typeof pack> | undefined;

const code = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
const name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const group = z.strictObject({ code, name, causes: z.array(z.strictObject({ code, name })).min(1) });
const pack = z.strictObject({ immediate: z.array(group).min(1), root: z.array(group).min(1) });
