import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import { dropDraft, keepDraft, readDraft } from "../draft.ts";
import { isProblem } from "../problem.ts";

export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "stale" | "refused";
export type Answers = ReadonlyMap<string, EvaluationAnswer>;
export type Snapshot = { answers: Answers; state: SaveState };

type Save = (sent: { revision: number; answers: EvaluationAnswer[] }) => Promise<{ revision: number }>;
type Begun = { id: string; revision: number; answers: EvaluationAnswer[] };

export type AnswersStore = ReturnType<typeof openAnswers>;

const waitMs = 700;
const retryMs = 5_000;
const kind = "evaluation";

/**
 * The answers of one evaluation as they are typed. They are kept in the browser at once and on the server soon after; what
 * could not be sent is sent when the line is back. A newer revision on the server is never overwritten: it is read first.
 */
export function openAnswers(begun: Begun, save: Save, storage: Storage = localStorage) {
  const kept = readDraft<EvaluationAnswer[]>(begun.id, kind, storage) ?? [];
  let revision = begun.revision;
  let unsaved = byCode(kept);
  let snapshot: Snapshot = {
    answers: byCode([...begun.answers, ...kept]),
    state: kept.length > 0 ? "unsaved" : "saved",
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function show(next: Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  }

  function change(answer: EvaluationAnswer): void {
    unsaved.set(answer.criterionCode, answer);
    keepDraft(begun.id, kind, [...unsaved.values()], storage);
    const state = snapshot.state === "stale" ? "stale" : "unsaved";
    show({ answers: new Map(snapshot.answers).set(answer.criterionCode, answer), state });
    saveIn(waitMs);
  }

  function saveIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  }

  /** Sends what is not yet saved; answers the revision that stands then. */
  async function flush(): Promise<number> {
    clearTimeout(timer);
    while (saving) await saving;
    if (unsaved.size > 0 && snapshot.state !== "stale") {
      saving = send().finally(() => {
        saving = undefined;
      });
      await saving;
    }
    return revision;
  }

  async function send(): Promise<void> {
    const sent = unsaved;
    unsaved = new Map();
    show({ state: "saving" });
    try {
      ({ revision } = await save({ revision, answers: [...sent.values()] }));
      rememberUnsaved();
      show({ state: unsaved.size > 0 ? "unsaved" : "saved" });
    } catch (error) {
      unsaved = new Map([...sent, ...unsaved]);
      rememberUnsaved();
      show({ state: stateAfter(error) });
      if (snapshot.state === "offline") saveIn(retryMs);
    }
  }

  function rememberUnsaved(): void {
    if (unsaved.size === 0) dropDraft(begun.id, kind, storage);
    else keepDraft(begun.id, kind, [...unsaved.values()], storage);
  }

  /** Goes on from what another window has saved, with what is typed here on top. */
  function goOnFrom(latest: Pick<Begun, "revision" | "answers">): Promise<number> {
    revision = latest.revision;
    show({ answers: byCode([...latest.answers, ...unsaved.values()]), state: "unsaved" });
    return flush();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (unsaved.size > 0) saveIn(0);
      return () => {
        listeners.delete(listener);
        clearTimeout(timer);
      };
    },
    snapshot: () => snapshot,
    change,
    flush,
    goOnFrom,
    forget: () => dropDraft(begun.id, kind, storage),
  };
}

function byCode(answers: EvaluationAnswer[]): Map<string, EvaluationAnswer> {
  return new Map(answers.map((answer) => [answer.criterionCode, answer]));
}

function stateAfter(error: unknown): SaveState {
  if (isProblem(error, "stale_version")) return "stale";
  return isProblem(error) && error.status >= 400 && error.status < 500 ? "refused" : "offline";
}
