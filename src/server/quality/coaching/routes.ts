import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { dismissCoachingSuggestion } from "./dismiss-suggestion.ts";
import { answerExercise, reviewExercise } from "./exercise.ts";
import { listCoachable } from "./list-coachable.ts";
import { listCoachingTasks, listMyCoaching } from "./list-tasks.ts";
import { readCoachingLesson } from "./read-lesson.ts";
import { readCoachingTask } from "./read-task.ts";
import { startCoaching } from "./start-coaching.ts";
import { cancelCoaching, endRecheck, moveCoachingDue } from "./steer-coaching.ts";
import { listCoachingSuggestions } from "./suggestions.ts";
import { acknowledgeTalk, noteTalk, replyToCoaching } from "./talk.ts";
import { changeCoachingThreshold } from "./threshold.ts";

export function coachingHandlers() {
  return {
    listCoachingTasks: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listCoachingTasks(tx, actor, query)),
    listMyCoaching: ({ actor }) => withTenant(actor.tenantId, (tx) => listMyCoaching(tx, actor)),
    readCoachingTask: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readCoachingTask(tx, actor, params.id)),
    startCoaching: ({ actor, body }) => startCoaching(actor, body),
    readCoachingLesson: ({ actor, params, body }) => readCoachingLesson(actor, params.id, body),
    answerExercise: ({ actor, params, body }) => answerExercise(actor, params.id, body),
    reviewExercise: ({ actor, params, body }) => reviewExercise(actor, params.id, body),
    noteTalk: ({ actor, params, body }) => noteTalk(actor, params.id, body),
    acknowledgeTalk: ({ actor, params, body }) => acknowledgeTalk(actor, params.id, body),
    replyToCoaching: ({ actor, params, body }) => replyToCoaching(actor, params.id, body),
    moveCoachingDue: ({ actor, params, body }) => moveCoachingDue(actor, params.id, body),
    endRecheck: ({ actor, params, body }) => endRecheck(actor, params.id, body),
    cancelCoaching: ({ actor, params, body }) => cancelCoaching(actor, params.id, body),
    listCoachable: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listCoachable(tx, query.staffId)),
    listCoachingSuggestions: ({ actor }) =>
      withTenant(actor.tenantId, (tx) => listCoachingSuggestions(tx, actor)),
    dismissCoachingSuggestion: ({ actor, body }) => dismissCoachingSuggestion(actor, body),
    changeCoachingThreshold: ({ actor, body }) => changeCoachingThreshold(actor, body),
  } satisfies Partial<Handlers>;
}
