import type { InspectedEvent } from "../inspected-conversation.ts";
import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

type Step = Params<"procedure">["steps"][number];
type Done = { step: Step; event: InspectedEvent };

/** The steps of the scene, each done, each after the one before it. */
export function checkProcedure({ conversation }: Subject, { steps }: Params<"procedure">): Finding {
  if (conversation.endedHow === "withdrawn") return notApplicable("withdrawn");
  // A reopened case goes on from what was found out; its steps are those of the chapter before.
  if (conversation.chapter > 1) return notApplicable("reopened");

  const done = steps.flatMap((step): Done[] => {
    const event = conversation.events.find(({ type }) => step.events.includes(type));
    return event ? [{ step, event }] : [];
  });
  const missing = steps.find((step) => !step.isOptional && !done.some((each) => each.step === step));
  if (missing)
    return broken("step_missing", { values: namesOf(missing), ...nextAfter(missing, steps, done) });
  const early = done.find(({ event }, at) => at > 0 && event.version < done[at - 1]!.event.version);
  if (!early) return met("steps_in_order", { steps: done.length });
  return broken("step_too_early", {
    values: namesOf(early.step),
    places: [{ eventVersion: early.event.version }],
    staffId: staffOf(early.event),
  });
}

function namesOf({ nameZh, nameEn }: Step): { stepZh: string; stepEn: string } {
  return { stepZh: nameZh, stepEn: nameEn };
}

// The step that was taken although an earlier one was left out: there the reader sees it.
function nextAfter(missing: Step, steps: Step[], done: Done[]) {
  const next = done.find(({ step }) => steps.indexOf(step) > steps.indexOf(missing));
  return next ? { places: [{ eventVersion: next.event.version }], staffId: staffOf(next.event) } : {};
}

function staffOf({ actorKind, actorId }: InspectedEvent): string | null {
  return actorKind === "staff" ? actorId : null;
}
