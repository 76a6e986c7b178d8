import { accountEn } from "../account/locales/en.ts";
import { actionsEn } from "../actions/locales/en.ts";
import { alertsEn } from "../alerts/locales/en.ts";
import { appealsEn } from "../appeals/locales/en.ts";
import { approvalsEn } from "../approvals/locales/en.ts";
import { archiveEn } from "../archive/locales/en.ts";
import { authorityEn } from "../authority/locales/en.ts";
import { calibrationEn } from "../calibration/locales/en.ts";
import { careEn } from "../care/locales/en.ts";
import { closingEn } from "../case/closing/locales/en.ts";
import { inquiryEn } from "../case/inquiry/locales/en.ts";
import { caseEn } from "../case/locales/en.ts";
import { casePrivacyEn } from "../case/privacy/locales/en.ts";
import { rightsEn } from "../case/rights/locales/en.ts";
import { caseReviewsEn } from "../case-reviews/locales/en.ts";
import { closingRulesEn } from "../closing-rules/locales/en.ts";
import { coachingEn } from "../coaching/locales/en.ts";
import { evaluationsEn } from "../evaluations/locales/en.ts";
import { evidenceEn } from "../evidence/locales/en.ts";
import { executionEn } from "../execution/locales/en.ts";
import { gatewaysEn } from "../gateways/locales/en.ts";
import { goodsEn } from "../goods/locales/en.ts";
import { habitsEn } from "../habits/locales/en.ts";
import { handOversEn } from "../hand-overs/locales/en.ts";
import { importsEn } from "../imports/locales/en.ts";
import { indicatorsEn } from "../indicators/locales/en.ts";
import { inquirySettingsEn } from "../inquiry-settings/locales/en.ts";
import { inspectionRulesEn } from "../inspection-rules/locales/en.ts";
import { inspectionsEn } from "../inspections/locales/en.ts";
import { lawEn } from "../law/locales/en.ts";
import { lostCustomersEn } from "../lost-customers/locales/en.ts";
import { modelCasesEn } from "../model-cases/locales/en.ts";
import { myEvaluationsEn } from "../my-evaluations/locales/en.ts";
import { learningEn } from "../my-learning/locales/en.ts";
import { newComplaintEn } from "../new/locales/en.ts";
import { objectionsEn } from "../objections/locales/en.ts";
import { opinionEn } from "../opinion/locales/en.ts";
import { judgementEn } from "../parts/judgement/locales/en.ts";
import { recordingEn } from "../parts/recording/locales.en.ts";
import { peopleEn } from "../people/locales/en.ts";
import { performanceEn } from "../performance/locales/en.ts";
import { privacyEn } from "../privacy/locales/en.ts";
import { proactiveEn } from "../proactive/locales/en.ts";
import { proceduresEn } from "../procedures/locales/en.ts";
import { promisesEn } from "../promises/locales/en.ts";
import { queueEn } from "../queue/locales/en.ts";
import { recallsEn } from "../recalls/locales/en.ts";
import { recoveriesEn } from "../recoveries/locales/en.ts";
import { regulatorDeskEn } from "../regulator-desk/locales/en.ts";
import { reportsEn } from "../reports/locales/en.ts";
import { requestsEn } from "../requests/locales/en.ts";
import { samplingEn } from "../sampling/locales/en.ts";
import { satisfactionEn } from "../satisfaction/locales/en.ts";
import { scorecardsEn } from "../scorecards/locales/en.ts";
import { shellEn } from "../shell/locales/en.ts";
import { signInEn } from "../sign-in/locales/en.ts";
import { signalDrillsEn } from "../signal-drills/locales/en.ts";
import { signalsEn } from "../signals/locales/en.ts";
import { trainingEn } from "../training/locales/en.ts";
import { warRoomEn } from "../war-room/locales/en.ts";
import { commonEn } from "./common.en.ts";
import { termsEn } from "./terms.en.ts";
import type { Words } from "./words.ts";
import type { zh } from "./zh.ts";

export const en: Words<typeof zh> = {
  common: commonEn,
  terms: termsEn,
  shell: shellEn,
  signIn: signInEn,
  habits: habitsEn,
  queue: queueEn,
  archive: archiveEn,
  newComplaint: newComplaintEn,
  requests: requestsEn,
  inquiry: inquiryEn,
  inquirySettings: inquirySettingsEn,
  recoveries: recoveriesEn,
  promises: promisesEn,
  approvals: approvalsEn,
  authority: authorityEn,
  handOvers: handOversEn,
  imports: importsEn,
  execution: executionEn,
  gateways: gatewaysEn,
  people: peopleEn,
  account: accountEn,
  case: caseEn,
  casePrivacy: casePrivacyEn,
  privacy: privacyEn,
  evaluations: evaluationsEn,
  scorecards: scorecardsEn,
  evidence: evidenceEn,
  rights: rightsEn,
  closing: closingEn,
  closingRules: closingRulesEn,
  objections: objectionsEn,
  opinion: opinionEn,
  judgement: judgementEn,
  myEvaluations: myEvaluationsEn,
  appeals: appealsEn,
  calibration: calibrationEn,
  modelCases: modelCasesEn,
  recording: recordingEn,
  sampling: samplingEn,
  procedures: proceduresEn,
  caseReviews: caseReviewsEn,
  reports: reportsEn,
  satisfaction: satisfactionEn,
  performance: performanceEn,
  care: careEn,
  actions: actionsEn,
  goods: goodsEn,
  recalls: recallsEn,
  signals: signalsEn,
  regulatorDesk: regulatorDeskEn,
  proactive: proactiveEn,
  signalDrills: signalDrillsEn,
  alerts: alertsEn,
  warRoom: warRoomEn,
  lostCustomers: lostCustomersEn,
  learning: learningEn,
  coaching: coachingEn,
  training: trainingEn,
  inspections: inspectionsEn,
  inspectionRules: inspectionRulesEn,
  indicators: indicatorsEn,
  law: lawEn,
};
