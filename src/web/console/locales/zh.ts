import { accountZh } from "../account/locales/zh.ts";
import { actionsZh } from "../actions/locales/zh.ts";
import { alertsZh } from "../alerts/locales/zh.ts";
import { appealsZh } from "../appeals/locales/zh.ts";
import { approvalsZh } from "../approvals/locales/zh.ts";
import { archiveZh } from "../archive/locales/zh.ts";
import { authorityZh } from "../authority/locales/zh.ts";
import { calibrationZh } from "../calibration/locales/zh.ts";
import { careZh } from "../care/locales/zh.ts";
import { closingZh } from "../case/closing/locales/zh.ts";
import { inquiryZh } from "../case/inquiry/locales/zh.ts";
import { caseZh } from "../case/locales/zh.ts";
import { casePrivacyZh } from "../case/privacy/locales/zh.ts";
import { rightsZh } from "../case/rights/locales/zh.ts";
import { caseReviewsZh } from "../case-reviews/locales/zh.ts";
import { closingRulesZh } from "../closing-rules/locales/zh.ts";
import { coachingZh } from "../coaching/locales/zh.ts";
import { evaluationsZh } from "../evaluations/locales/zh.ts";
import { evidenceZh } from "../evidence/locales/zh.ts";
import { executionZh } from "../execution/locales/zh.ts";
import { gatewaysZh } from "../gateways/locales/zh.ts";
import { goodsZh } from "../goods/locales/zh.ts";
import { habitsZh } from "../habits/locales/zh.ts";
import { handOversZh } from "../hand-overs/locales/zh.ts";
import { importsZh } from "../imports/locales/zh.ts";
import { indicatorsZh } from "../indicators/locales/zh.ts";
import { inquirySettingsZh } from "../inquiry-settings/locales/zh.ts";
import { inspectionRulesZh } from "../inspection-rules/locales/zh.ts";
import { inspectionsZh } from "../inspections/locales/zh.ts";
import { lawZh } from "../law/locales/zh.ts";
import { lostCustomersZh } from "../lost-customers/locales/zh.ts";
import { modelCasesZh } from "../model-cases/locales/zh.ts";
import { myEvaluationsZh } from "../my-evaluations/locales/zh.ts";
import { learningZh } from "../my-learning/locales/zh.ts";
import { newComplaintZh } from "../new/locales/zh.ts";
import { objectionsZh } from "../objections/locales/zh.ts";
import { opinionZh } from "../opinion/locales/zh.ts";
import { judgementZh } from "../parts/judgement/locales/zh.ts";
import { recordingZh } from "../parts/recording/locales.zh.ts";
import { peopleZh } from "../people/locales/zh.ts";
import { performanceZh } from "../performance/locales/zh.ts";
import { privacyZh } from "../privacy/locales/zh.ts";
import { proactiveZh } from "../proactive/locales/zh.ts";
import { proceduresZh } from "../procedures/locales/zh.ts";
import { promisesZh } from "../promises/locales/zh.ts";
import { queueZh } from "../queue/locales/zh.ts";
import { recallsZh } from "../recalls/locales/zh.ts";
import { recoveriesZh } from "../recoveries/locales/zh.ts";
import { regulatorDeskZh } from "../regulator-desk/locales/zh.ts";
import { reportsZh } from "../reports/locales/zh.ts";
import { requestsZh } from "../requests/locales/zh.ts";
import { samplingZh } from "../sampling/locales/zh.ts";
import { satisfactionZh } from "../satisfaction/locales/zh.ts";
import { scorecardsZh } from "../scorecards/locales/zh.ts";
import { shellZh } from "../shell/locales/zh.ts";
import { signInZh } from "../sign-in/locales/zh.ts";
import { signalDrillsZh } from "../signal-drills/locales/zh.ts";
import { signalsZh } from "../signals/locales/zh.ts";
import { trainingZh } from "../training/locales/zh.ts";
import { warRoomZh } from "../war-room/locales/zh.ts";
import { commonZh } from "./common.zh.ts";
import { termsZh } from "./terms.zh.ts";

/** All words of the console, one namespace per screen. */
export const zh = {
  common: commonZh,
  terms: termsZh,
  shell: shellZh,
  signIn: signInZh,
  habits: habitsZh,
  queue: queueZh,
  archive: archiveZh,
  newComplaint: newComplaintZh,
  requests: requestsZh,
  inquiry: inquiryZh,
  inquirySettings: inquirySettingsZh,
  recoveries: recoveriesZh,
  promises: promisesZh,
  approvals: approvalsZh,
  authority: authorityZh,
  handOvers: handOversZh,
  imports: importsZh,
  execution: executionZh,
  gateways: gatewaysZh,
  people: peopleZh,
  account: accountZh,
  case: caseZh,
  casePrivacy: casePrivacyZh,
  privacy: privacyZh,
  evaluations: evaluationsZh,
  scorecards: scorecardsZh,
  evidence: evidenceZh,
  rights: rightsZh,
  closing: closingZh,
  closingRules: closingRulesZh,
  objections: objectionsZh,
  opinion: opinionZh,
  judgement: judgementZh,
  myEvaluations: myEvaluationsZh,
  appeals: appealsZh,
  calibration: calibrationZh,
  modelCases: modelCasesZh,
  recording: recordingZh,
  sampling: samplingZh,
  procedures: proceduresZh,
  caseReviews: caseReviewsZh,
  reports: reportsZh,
  satisfaction: satisfactionZh,
  performance: performanceZh,
  care: careZh,
  actions: actionsZh,
  goods: goodsZh,
  recalls: recallsZh,
  signals: signalsZh,
  regulatorDesk: regulatorDeskZh,
  proactive: proactiveZh,
  signalDrills: signalDrillsZh,
  alerts: alertsZh,
  warRoom: warRoomZh,
  lostCustomers: lostCustomersZh,
  learning: learningZh,
  coaching: coachingZh,
  training: trainingZh,
  inspections: inspectionsZh,
  inspectionRules: inspectionRulesZh,
  indicators: indicatorsZh,
  law: lawZh,
};
