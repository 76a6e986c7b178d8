import { actionHandlers } from "../alerts/actions/routes.ts";
import { alertHandlers } from "../alerts/calling/routes.ts";
import { goodsHandlers } from "../alerts/goods/routes.ts";
import { signalDrillHandlers } from "../alerts/live/drill/routes.ts";
import { signalHandlers } from "../alerts/live/routes.ts";
import { opinionHandlers } from "../alerts/opinion/routes.ts";
import { proactiveHandlers } from "../alerts/proactive/routes.ts";
import { recallHandlers } from "../alerts/recall/routes.ts";
import { warRoomHandlers } from "../alerts/war-room/routes.ts";
import { closurePortalHandlers } from "../closure/portal-routes.ts";
import { closureHandlers } from "../closure/routes.ts";
import { handOverHandlers } from "../complaint/hand-overs/routes.ts";
import { complaintHandlers } from "../complaint/routes.ts";
import { correspondencePortalHandlers } from "../correspondence/portal-routes.ts";
import { correspondenceHandlers } from "../correspondence/routes.ts";
import { fulfilmentHandlers } from "../fulfilment/routes.ts";
import { gatewayHandlers } from "../gateways/routes.ts";
import type { House } from "../house.ts";
import { inquiryHandlers } from "../inquiry/routes.ts";
import { supplyHandlers } from "../inquiry/suppliers/supply-routes.ts";
import { importHandlers } from "../intake/import/routes.ts";
import { intakePortalHandlers } from "../intake/portal-routes.ts";
import { intakeHandlers } from "../intake/routes.ts";
import { journalHandlers } from "../journal/routes.ts";
import { lawHandlers } from "../law/routes.ts";
import { orderHandlers } from "../orders/routes.ts";
import { peopleHandlers } from "../people/routes.ts";
import { personalDataPortalHandlers } from "../personal-data/portal-routes.ts";
import { personalDataHandlers } from "../personal-data/routes.ts";
import { appealHandlers } from "../quality/appeals/routes.ts";
import { calibrationHandlers } from "../quality/calibration/routes.ts";
import { caseReviewHandlers } from "../quality/case-reviews/routes.ts";
import { coachingHandlers } from "../quality/coaching/routes.ts";
import { evaluationHandlers } from "../quality/evaluation/routes.ts";
import { habitHandlers } from "../quality/habits/routes.ts";
import { inspectionHandlers } from "../quality/inspection/routes.ts";
import { praiseHandlers } from "../quality/praise/routes.ts";
import { recordingHandlers } from "../quality/recordings/routes.ts";
import { samplingHandlers } from "../quality/sampling/routes.ts";
import { scorecardHandlers } from "../quality/scorecards/routes.ts";
import { remedyPortalHandlers } from "../remedy/portal-routes.ts";
import { remedyHandlers } from "../remedy/routes.ts";
import { performanceHandlers } from "../reporting/performance-routes.ts";
import { reportHandlers } from "../reporting/reports/routes.ts";
import { procedureHandlers } from "../training/procedures/routes.ts";
import { trainingHandlers } from "../training/routes.ts";
import { triageHandlers } from "../triage/routes.ts";
import type { Handlers } from "./handlers.ts";

/** Every room's handlers in one place: what a caller can reach is what stands here. */
export function handlersOf(house: House): Handlers {
  return {
    ...alertHandlers(house),
    ...warRoomHandlers(),
    ...complaintHandlers(house),
    ...handOverHandlers(),
    ...intakeHandlers(house),
    ...intakePortalHandlers(house),
    ...importHandlers(house),
    ...reportHandlers(house),
    ...triageHandlers(),
    ...peopleHandlers(house),
    ...orderHandlers(),
    ...lawHandlers(),
    ...inquiryHandlers(house),
    ...supplyHandlers(house),
    ...praiseHandlers(),
    ...evaluationHandlers(),
    ...scorecardHandlers(),
    ...habitHandlers(),
    ...appealHandlers(),
    ...calibrationHandlers(),
    ...remedyHandlers(house),
    ...remedyPortalHandlers(house),
    ...fulfilmentHandlers(house),
    ...gatewayHandlers(house),
    ...closureHandlers(house),
    ...closurePortalHandlers(house),
    ...samplingHandlers(),
    ...signalHandlers(),
    ...actionHandlers(),
    ...goodsHandlers(),
    ...recallHandlers(house),
    ...opinionHandlers(house),
    ...proactiveHandlers(),
    ...signalDrillHandlers(house),
    ...caseReviewHandlers(),
    ...procedureHandlers(),
    ...performanceHandlers(),
    ...recordingHandlers(),
    ...journalHandlers(house),
    ...inspectionHandlers(),
    ...personalDataHandlers(),
    ...personalDataPortalHandlers(house),
    ...coachingHandlers(),
    ...trainingHandlers(),
    ...correspondenceHandlers(house),
    ...correspondencePortalHandlers(house),
  };
}
