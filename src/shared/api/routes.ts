import { actionRoutes } from "./action-routes.ts";
import { alertRoutes } from "./alert-routes.ts";
import { appealRoutes } from "./appeal-routes.ts";
import { calibrationRoutes } from "./calibration-routes.ts";
import { caseReviewRoutes } from "./case-review-routes.ts";
import { closureRoutes } from "./closure-routes.ts";
import { coachingRoutes } from "./coaching-routes.ts";
import { complaintRoutes } from "./complaint-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { evaluationRoutes } from "./evaluation-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { gatewayRoutes } from "./gateway-routes.ts";
import { goodsRoutes } from "./goods-routes.ts";
import { habitRoutes } from "./habit-routes.ts";
import { houseRoutes } from "./house-routes.ts";
import { inquiryRoutes } from "./inquiry-routes.ts";
import { inspectionRoutes } from "./inspection-routes.ts";
import { lawRoutes } from "./law-routes.ts";
import { opinionRoutes } from "./opinion-routes.ts";
import { performanceRoutes } from "./performance-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { praiseRoutes } from "./praise-routes.ts";
import { privacyRoutes } from "./privacy-routes.ts";
import { proactiveRoutes } from "./proactive-routes.ts";
import { procedureRoutes } from "./procedure-routes.ts";
import { promiseRoutes } from "./promise-routes.ts";
import { recallRoutes } from "./recall-routes.ts";
import { recordingRoutes } from "./recording-routes.ts";
import { regulatorDeskRoutes } from "./regulator-desk-routes.ts";
import { remedyRoutes } from "./remedy-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { samplingRoutes } from "./sampling-routes.ts";
import { signalDrillRoutes } from "./signal-drill-routes.ts";
import { signalRoutes } from "./signal-routes.ts";
import { statementRoutes } from "./statement-routes.ts";
import { trainingRoutes } from "./training-routes.ts";
import { warRoomRoutes } from "./war-room-routes.ts";

/** Every route of the house. The server does not start until each has its handler. */
export const routes = {
  ...warRoomRoutes,
  ...statementRoutes,
  ...alertRoutes,
  ...closureRoutes,
  ...coachingRoutes,
  ...complaintRoutes,
  ...deskRoutes,
  ...evaluationRoutes,
  ...evidenceRoutes,
  ...gatewayRoutes,
  ...habitRoutes,
  ...houseRoutes,
  ...inquiryRoutes,
  ...inspectionRoutes,
  ...lawRoutes,
  ...performanceRoutes,
  ...portalRoutes,
  ...promiseRoutes,
  ...privacyRoutes,
  ...praiseRoutes,
  ...appealRoutes,
  ...recordingRoutes,
  ...calibrationRoutes,
  ...regulatorDeskRoutes,
  ...remedyRoutes,
  ...reportRoutes,
  ...caseReviewRoutes,
  ...procedureRoutes,
  ...samplingRoutes,
  ...signalRoutes,
  ...recallRoutes,
  ...opinionRoutes,
  ...proactiveRoutes,
  ...actionRoutes,
  ...goodsRoutes,
  ...signalDrillRoutes,
  ...trainingRoutes,
};
export type RouteName = keyof typeof routes;
