import type { CheckKind } from "../../../../shared/api/inspection-rule.ts";
import { checkApology } from "./apology.ts";
import { checkAuthority } from "./authority.ts";
import { checkClosingConfirmed } from "./closing-confirmed.ts";
import { checkEvidenceAsked } from "./evidence-asked.ts";
import type { Finding } from "./finding.ts";
import { checkGreeting } from "./greeting.ts";
import { checkHandOver } from "./hand-over.ts";
import type { Params } from "./params.ts";
import { checkProcedure } from "./procedure.ts";
import { checkPromiseKept, checkPromiseTimed } from "./promises.ts";
import { checkRecordComplete } from "./record-complete.ts";
import { checkFirstResponse, checkNextResponse } from "./response-gaps.ts";
import { checkRestatement } from "./restatement.ts";
import type { Subject } from "./subject.ts";
import { checkToldWhileWaiting } from "./told-while-waiting.ts";
import { checkWording } from "./wording.ts";

type Check<Kind extends CheckKind> = (subject: Subject, params: Params<Kind>) => Finding;

const checks: { [Kind in CheckKind]: Check<Kind> } = {
  greeting: checkGreeting,
  first_response: checkFirstResponse,
  next_response: checkNextResponse,
  restatement: checkRestatement,
  apology: checkApology,
  procedure: checkProcedure,
  wording: checkWording,
  promise_timed: checkPromiseTimed,
  promise_kept: checkPromiseKept,
  authority: checkAuthority,
  hand_over: checkHandOver,
  record_complete: checkRecordComplete,
  evidence_asked: checkEvidenceAsked,
  told_while_waiting: checkToldWhileWaiting,
  closing_confirmed: checkClosingConfirmed,
};

export function runCheck<Kind extends CheckKind>(subject: Subject, params: Params<Kind>): Finding {
  return checks[params.kind as Kind](subject, params);
}
