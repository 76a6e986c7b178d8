import { z } from "zod";
import { ruleCode, ruleDefinition } from "../../../../shared/api/inspection-rule.ts";
import { BrokenPack, packsFolder, readPack } from "../../../text/read-pack.ts";
import type { InspectionRule } from "./rule.ts";

let standard: InspectionRule[] | undefined;

/** The rules that come with the product, in the order they are shown. */
export function standardRules(): InspectionRule[] {
  standard ??= loadRules(packsFolder);
  return standard;
}

export function loadRules(folder: string): InspectionRule[] {
  const { inForceFrom, rules } = readPack(pack, folder, "inspection/rules.yaml");
  const double = rules.find(({ code }, at) => rules.findIndex((other) => other.code === code) < at);
  if (double) throw new BrokenPack(`inspection/rules.yaml: the rule "${double.code}" stands there twice`);
  return rules.map((rule) => ({ ...rule, version: 0, isActive: true, inForceFrom }));
}

const pack = z.strictObject({
  inForceFrom: z.iso.date(),
  rules: z
    .array(
      ruleDefinition.omit({ isActive: true, inForceFrom: true }).extend({
        code: ruleCode,
        channels: ruleDefinition.shape.channels.default([]),
        categories: ruleDefinition.shape.categories.default([]),
      }),
    )
    .min(1),
});
