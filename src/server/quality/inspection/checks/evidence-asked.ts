import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import { phraseIn, type Subject } from "./subject.ts";

/** Where the kind of trouble needs evidence, it is there or was asked for. */
export function checkEvidenceAsked(subject: Subject, { phrases }: Params<"evidence_asked">): Finding {
  if (subject.conversation.record.hasEvidence) return met("evidence_there");
  if (subject.staffWords.length === 0) return notApplicable("no_words_of_staff");
  if (subject.staffWords.some((message) => phraseIn(subject, message, phrases))) return met("evidence_asked");
  return broken("evidence_not_asked");
}
