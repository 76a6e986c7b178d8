import type { ComponentType } from "react";
import type { FiledStep } from "../file/sections.ts";
import { AskDepartmentForm } from "../inquiry/AskDepartmentForm.tsx";
import { AddEvidenceForm, DescribeEvidenceForm } from "../inquiry/EvidenceForms.tsx";
import { FindingForm, SignFindingForm } from "../inquiry/FindingForms.tsx";
import { NotePersonForm, RemovePersonForm } from "../inquiry/PersonForms.tsx";
import {
  AnswerRecoveryForm,
  DraftRecoveryForm,
  ReceiveRecoveryForm,
  SendRecoveryForm,
  WriteOffRecoveryForm,
} from "../inquiry/RecoveryForms.tsx";
import { RevokeSupplierLinkForm, SendSupplierLinkForm } from "../inquiry/SupplierLinkForms.tsx";
import { PlaceHoldForm, ReleaseHoldForm } from "../privacy/HoldForms.tsx";
import {
  ConfirmRepeatForm,
  DismissRepeatForm,
  IssueLetterForm,
  ObjectForm,
  RegulatorForm,
  RegulatorOutcomeForm,
} from "./AfterForms.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { AskConfirmationForm, ConfirmForm, DisputeForm, ReopenForm } from "./ClosingForms.tsx";
import { DeclineHandOverForm, OfferHandOverForm, TakeHandOverForm } from "./HandOverForms.tsx";
import { CancelRequestForm, InvestigateForm } from "./InquiryForms.tsx";
import { AcceptForm, ConfirmRestatementForm, RestateForm } from "./IntakeForms.tsx";
import { MergeForm, WithdrawForm } from "./MoreForms.tsx";
import { NameStaffForm } from "./NameStaffForm.tsx";
import { OfferForm } from "./OfferForm.tsx";
import { KeepPromiseForm, ReleasePromiseForm, RevisePromiseForm } from "./PromiseForms.tsx";
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
  send_supplier_link: SendSupplierLinkForm,
  revoke_supplier_link: RevokeSupplierLinkForm,
  describe_evidence: DescribeEvidenceForm,
  sign_finding: SignFindingForm,
  note_person: NotePersonForm,
  remove_person: RemovePersonForm,
  draft_recovery: DraftRecoveryForm,
  send_recovery: SendRecoveryForm,
  answer_recovery: AnswerRecoveryForm,
  receive_recovery: ReceiveRecoveryForm,
  write_off_recovery: WriteOffRecoveryForm,
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
  name_staff: NameStaffForm,
  keep_promise: KeepPromiseForm,
  revise_promise: RevisePromiseForm,
  release_promise: ReleasePromiseForm,
  ask_confirmation: AskConfirmationForm,
  confirm: ConfirmForm,
  dispute: DisputeForm,
  reopen: ReopenForm,
  issue_letter: IssueLetterForm,
  object: ObjectForm,
  confirm_repeat: ConfirmRepeatForm,
  dismiss_repeat: DismissRepeatForm,
  record_regulator: RegulatorForm,
  record_regulator_outcome: RegulatorOutcomeForm,
  offer_hand_over: OfferHandOverForm,
  take_hand_over: TakeHandOverForm,
  decline_hand_over: DeclineHandOverForm,
  add_evidence: AddEvidenceForm,
  place_hold: PlaceHoldForm,
  release_hold: ReleaseHoldForm,
  merge: MergeForm,
  withdraw: WithdrawForm,
};
