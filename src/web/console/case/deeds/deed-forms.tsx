import type { ComponentType } from "react";
import type { FiledStep } from "../file/sections.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { AskConfirmationForm, ConfirmForm, DisputeForm, ReopenForm } from "./ClosingForms.tsx";
import { DeclineHandOverForm, OfferHandOverForm, TakeHandOverForm } from "./HandOverForms.tsx";
import { AskDepartmentForm, CancelRequestForm, FindingForm, InvestigateForm } from "./InquiryForms.tsx";
import { AcceptForm, ConfirmRestatementForm, RestateForm } from "./IntakeForms.tsx";
import { AddEvidenceForm, MergeForm, WithdrawForm } from "./MoreForms.tsx";
import { OfferForm } from "./OfferForm.tsx";
import { KeepPromiseForm, RevisePromiseForm } from "./PromiseForms.tsx";
import {
  DecideApprovalForm,
  ReconsiderForm,
  RequestApprovalForm,
  SendOfferForm,
  WithdrawOfferForm,
} from "./RemedyForms.tsx";
import { ResponsibilityForm } from "./ResponsibilityForm.tsx";
import { AssignForm, TriageForm } from "./TriageForms.tsx";

/** The form of each deed that is done in the case file. */
export const deedForms: Record<FiledStep, ComponentType<{ subjectId?: string }>> = {
  accept: AcceptForm,
  restate: RestateForm,
  confirm_restatement: ConfirmRestatementForm,
  triage: TriageForm,
  assign: AssignForm,
  investigate: InvestigateForm,
  ask_department: AskDepartmentForm,
  cancel_request: CancelRequestForm,
  record_finding: FindingForm,
  rule_responsibility: () => <ResponsibilityForm step="rule_responsibility" />,
  revise_responsibility: () => <ResponsibilityForm step="revise_responsibility" />,
  draft_offer: OfferForm,
  request_approval: RequestApprovalForm,
  approve_offer: () => <DecideApprovalForm step="approve_offer" />,
  refuse_offer: () => <DecideApprovalForm step="refuse_offer" />,
  offer: SendOfferForm,
  withdraw_offer: WithdrawOfferForm,
  choose_option: AnswerForm,
  reconsider: ReconsiderForm,
  keep_promise: KeepPromiseForm,
  revise_promise: RevisePromiseForm,
  ask_confirmation: AskConfirmationForm,
  confirm: ConfirmForm,
  dispute: DisputeForm,
  reopen: ReopenForm,
  offer_hand_over: OfferHandOverForm,
  take_hand_over: TakeHandOverForm,
  decline_hand_over: DeclineHandOverForm,
  add_evidence: AddEvidenceForm,
  merge: MergeForm,
  withdraw: WithdrawForm,
};
