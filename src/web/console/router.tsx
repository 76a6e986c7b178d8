import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isProblem } from "./problem.ts";
import { queueSearch } from "./queue/queue-search.ts";
import { Crashed } from "./shell/Crashed.tsx";
import { landingPath } from "./shell/landing-path.ts";
import { Missing } from "./shell/Missing.tsx";
import { Shell } from "./shell/Shell.tsx";
import { meQuery } from "./use-me.ts";

/** Every page of the console; each screen is fetched when it is first opened. */
export function openRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    basepath: "/console",
    context: { client },
    defaultPreload: "intent",
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ from }: Record<string, unknown>) => (typeof from === "string" ? { from } : {}),
  component: lazyRouteComponent(() => import("./sign-in/SignInScreen.tsx"), "SignInScreen"),
});

/** Everything behind the sign-in: nobody gets here without a session. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.client.ensureQueryData(meQuery) };
    } catch (error) {
      if (isProblem(error) && error.status === 401)
        throw redirect({ to: "/sign-in", search: { from: location.href } });
      throw error;
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect(landingPath(context.me.permissions));
  },
});

const myQueue = createRoute({
  getParentRoute: () => inside,
  path: "/queue",
  beforeLoad: () => {
    throw redirect({ to: "/queue/$queue", params: { queue: "mine" } });
  },
});

const queue = createRoute({
  getParentRoute: () => inside,
  path: "/queue/$queue",
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import("./queue/QueueScreen.tsx"), "QueueScreen"),
});

const complaint = createRoute({
  getParentRoute: () => inside,
  path: "/complaints/$number",
  component: lazyRouteComponent(() => import("./case/CaseScreen.tsx"), "CaseScreen"),
});

const fileComplaint = createRoute({
  getParentRoute: () => inside,
  path: "/new",
  component: lazyRouteComponent(() => import("./new/NewComplaintScreen.tsx"), "NewComplaintScreen"),
});

const requests = createRoute({
  getParentRoute: () => inside,
  path: "/requests",
  component: lazyRouteComponent(() => import("./requests/RequestsScreen.tsx"), "RequestsScreen"),
});

const lateRequests = createRoute({
  getParentRoute: () => inside,
  path: "/late-requests",
  component: lazyRouteComponent(() => import("./requests/LateScreen.tsx"), "LateScreen"),
});

const recoveries = createRoute({
  getParentRoute: () => inside,
  path: "/recoveries",
  component: lazyRouteComponent(() => import("./recoveries/RecoveriesScreen.tsx"), "RecoveriesScreen"),
});

const inquirySettings = createRoute({
  getParentRoute: () => inside,
  path: "/inquiry-settings",
  component: lazyRouteComponent(
    () => import("./inquiry-settings/InquirySettingsScreen.tsx"),
    "InquirySettingsScreen",
  ),
});

const promises = createRoute({
  getParentRoute: () => inside,
  path: "/promises",
  component: lazyRouteComponent(() => import("./promises/PromisesScreen.tsx"), "PromisesScreen"),
});

const approvals = createRoute({
  getParentRoute: () => inside,
  path: "/approvals",
  component: lazyRouteComponent(() => import("./approvals/ApprovalsScreen.tsx"), "ApprovalsScreen"),
});

const approval = createRoute({
  getParentRoute: () => inside,
  path: "/approvals/$id",
  component: lazyRouteComponent(() => import("./approvals/ApprovalScreen.tsx"), "ApprovalScreen"),
});

const authority = createRoute({
  getParentRoute: () => inside,
  path: "/authority",
  component: lazyRouteComponent(() => import("./authority/AuthorityScreen.tsx"), "AuthorityScreen"),
});

const handOvers = createRoute({
  getParentRoute: () => inside,
  path: "/hand-overs",
  component: lazyRouteComponent(() => import("./hand-overs/HandOversScreen.tsx"), "HandOversScreen"),
});

const lawLibrary = createRoute({
  getParentRoute: () => inside,
  path: "/law/articles",
  component: lazyRouteComponent(() => import("./law/LibraryScreen.tsx"), "LibraryScreen"),
});

const lawRules = createRoute({
  getParentRoute: () => inside,
  path: "/law/rules",
  component: lazyRouteComponent(() => import("./law/RulesScreen.tsx"), "RulesScreen"),
});

const execution = createRoute({
  getParentRoute: () => inside,
  path: "/execution",
  component: lazyRouteComponent(() => import("./execution/ExecutionScreen.tsx"), "ExecutionScreen"),
});

const gateways = createRoute({
  getParentRoute: () => inside,
  path: "/gateways",
  component: lazyRouteComponent(() => import("./gateways/GatewaysScreen.tsx"), "GatewaysScreen"),
});

const objections = createRoute({
  getParentRoute: () => inside,
  path: "/objections",
  component: lazyRouteComponent(() => import("./objections/ObjectionsScreen.tsx"), "ObjectionsScreen"),
});

const lostCustomers = createRoute({
  getParentRoute: () => inside,
  path: "/lost-customers",
  component: lazyRouteComponent(
    () => import("./lost-customers/LostCustomersScreen.tsx"),
    "LostCustomersScreen",
  ),
});

const sampling = createRoute({
  getParentRoute: () => inside,
  path: "/sampling",
  component: lazyRouteComponent(() => import("./sampling/SamplingScreen.tsx"), "SamplingScreen"),
});

const sampleDraw = createRoute({
  getParentRoute: () => inside,
  path: "/sampling/$id",
  component: lazyRouteComponent(() => import("./sampling/DrawScreen.tsx"), "DrawScreen"),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: "/reports",
  component: lazyRouteComponent(() => import("./reports/ReportsScreen.tsx"), "ReportsScreen"),
});

const reportSchedule = createRoute({
  getParentRoute: () => inside,
  path: "/reports/schedule",
  component: lazyRouteComponent(() => import("./reports/ScheduleScreen.tsx"), "ScheduleScreen"),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: "/reports/$id",
  component: lazyRouteComponent(() => import("./reports/ReportScreen.tsx"), "ReportScreen"),
});

const procedures = createRoute({
  getParentRoute: () => inside,
  path: "/procedures",
  component: lazyRouteComponent(() => import("./procedures/ProceduresScreen.tsx"), "ProceduresScreen"),
});

const caseReviews = createRoute({
  getParentRoute: () => inside,
  path: "/case-reviews",
  component: lazyRouteComponent(() => import("./case-reviews/CaseReviewsScreen.tsx"), "CaseReviewsScreen"),
});

const caseReview = createRoute({
  getParentRoute: () => inside,
  path: "/case-reviews/$id",
  component: lazyRouteComponent(() => import("./case-reviews/CaseReviewScreen.tsx"), "CaseReviewScreen"),
});

const satisfaction = createRoute({
  getParentRoute: () => inside,
  path: "/satisfaction",
  component: lazyRouteComponent(() => import("./satisfaction/SatisfactionScreen.tsx"), "SatisfactionScreen"),
});

const inspections = createRoute({
  getParentRoute: () => inside,
  path: "/inspections",
  component: lazyRouteComponent(() => import("./inspections/InspectionsScreen.tsx"), "InspectionsScreen"),
});

const inspection = createRoute({
  getParentRoute: () => inside,
  path: "/inspections/$id",
  component: lazyRouteComponent(() => import("./inspections/InspectionScreen.tsx"), "InspectionScreen"),
});

const inspectionRules = createRoute({
  getParentRoute: () => inside,
  path: "/inspection-rules",
  component: lazyRouteComponent(
    () => import("./inspection-rules/InspectionRulesScreen.tsx"),
    "InspectionRulesScreen",
  ),
});

const myPerformance = createRoute({
  getParentRoute: () => inside,
  path: "/my-performance",
  component: lazyRouteComponent(
    () => import("./my-performance/MyPerformanceScreen.tsx"),
    "MyPerformanceScreen",
  ),
});

const teamPerformance = createRoute({
  getParentRoute: () => inside,
  path: "/performance",
  component: lazyRouteComponent(() => import("./performance/TeamScreen.tsx"), "TeamScreen"),
});

const qualityLink = createRoute({
  getParentRoute: () => inside,
  path: "/quality-link",
  component: lazyRouteComponent(() => import("./performance/QualityLinkScreen.tsx"), "QualityLinkScreen"),
});

const care = createRoute({
  getParentRoute: () => inside,
  path: "/care",
  component: lazyRouteComponent(() => import("./care/CareScreen.tsx"), "CareScreen"),
});

const closingRules = createRoute({
  getParentRoute: () => inside,
  path: "/closing-rules",
  component: lazyRouteComponent(() => import("./closing-rules/ClosingRulesScreen.tsx"), "ClosingRulesScreen"),
});

const myLearning = createRoute({
  getParentRoute: () => inside,
  path: "/my-learning",
  component: lazyRouteComponent(() => import("./my-learning/MyLearningScreen.tsx"), "MyLearningScreen"),
});

const myCourse = createRoute({
  getParentRoute: () => inside,
  path: "/my-learning/courses/$id",
  component: lazyRouteComponent(() => import("./my-learning/CourseScreen.tsx"), "CourseScreen"),
});

const quizAttempt = createRoute({
  getParentRoute: () => inside,
  path: "/my-learning/attempts/$id",
  component: lazyRouteComponent(() => import("./my-learning/AttemptScreen.tsx"), "AttemptScreen"),
});

const coaching = createRoute({
  getParentRoute: () => inside,
  path: "/coaching",
  component: lazyRouteComponent(() => import("./coaching/CoachingScreen.tsx"), "CoachingScreen"),
});

const coachingTask = createRoute({
  getParentRoute: () => inside,
  path: "/coaching/$id",
  component: lazyRouteComponent(() => import("./coaching/CoachingTaskScreen.tsx"), "CoachingTaskScreen"),
});

const myEvaluations = createRoute({
  getParentRoute: () => inside,
  path: "/my-evaluations",
  component: lazyRouteComponent(
    () => import("./my-evaluations/MyEvaluationsScreen.tsx"),
    "MyEvaluationsScreen",
  ),
});

const myEvaluation = createRoute({
  getParentRoute: () => inside,
  path: "/my-evaluations/$id",
  component: lazyRouteComponent(
    () => import("./my-evaluations/MyEvaluationScreen.tsx"),
    "MyEvaluationScreen",
  ),
});

const appeals = createRoute({
  getParentRoute: () => inside,
  path: "/appeals",
  component: lazyRouteComponent(() => import("./appeals/AppealsScreen.tsx"), "AppealsScreen"),
});

const appeal = createRoute({
  getParentRoute: () => inside,
  path: "/appeals/$id",
  component: lazyRouteComponent(() => import("./appeals/AppealScreen.tsx"), "AppealScreen"),
});

const calibration = createRoute({
  getParentRoute: () => inside,
  path: "/calibration",
  component: lazyRouteComponent(() => import("./calibration/CalibrationScreen.tsx"), "CalibrationScreen"),
});

const calibrationSession = createRoute({
  getParentRoute: () => inside,
  path: "/calibration/$id",
  component: lazyRouteComponent(() => import("./calibration/SessionScreen.tsx"), "SessionScreen"),
});

const modelCases = createRoute({
  getParentRoute: () => inside,
  path: "/model-cases",
  component: lazyRouteComponent(() => import("./model-cases/ModelCasesScreen.tsx"), "ModelCasesScreen"),
});

const modelCase = createRoute({
  getParentRoute: () => inside,
  path: "/model-cases/$id",
  component: lazyRouteComponent(() => import("./model-cases/ModelCaseScreen.tsx"), "ModelCaseScreen"),
});

const training = createRoute({
  getParentRoute: () => inside,
  path: "/training",
  component: lazyRouteComponent(() => import("./training/TrainingScreen.tsx"), "TrainingScreen"),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: "/imports",
  component: lazyRouteComponent(() => import("./imports/ImportsScreen.tsx"), "ImportsScreen"),
});

const privacy = createRoute({
  getParentRoute: () => inside,
  path: "/privacy",
  component: lazyRouteComponent(() => import("./privacy/PrivacyScreen.tsx"), "PrivacyScreen"),
});

const evidence = createRoute({
  getParentRoute: () => inside,
  path: "/evidence",
  component: lazyRouteComponent(() => import("./evidence/EvidenceScreen.tsx"), "EvidenceScreen"),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: "/people",
  component: lazyRouteComponent(() => import("./people/PeopleScreen.tsx"), "PeopleScreen"),
});

const archive = createRoute({
  getParentRoute: () => inside,
  path: "/archive",
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import("./archive/ArchiveScreen.tsx"), "ArchiveScreen"),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/AccountScreen.tsx"), "AccountScreen"),
});

const evaluations = createRoute({
  getParentRoute: () => inside,
  path: "/evaluations",
  component: lazyRouteComponent(() => import("./evaluations/EvaluationsScreen.tsx"), "EvaluationsScreen"),
});

const evaluation = createRoute({
  getParentRoute: () => inside,
  path: "/evaluations/$id",
  component: lazyRouteComponent(() => import("./evaluations/EvaluationScreen.tsx"), "EvaluationScreen"),
});

const scorecards = createRoute({
  getParentRoute: () => inside,
  path: "/scorecards",
  component: lazyRouteComponent(() => import("./scorecards/ScorecardsScreen.tsx"), "ScorecardsScreen"),
});

const missing = createRoute({ getParentRoute: () => inside, path: "/$", component: Missing });

const routeTree = root.addChildren({
  signIn,
  inside: inside.addChildren({
    home,
    myQueue,
    queue,
    complaint,
    fileComplaint,
    requests,
    lateRequests,
    recoveries,
    inquirySettings,
    promises,
    approvals,
    approval,
    authority,
    handOvers,
    lawLibrary,
    lawRules,
    execution,
    gateways,
    objections,
    lostCustomers,
    sampling,
    procedures,
    caseReviews,
    caseReview,
    sampleDraw,
    reports,
    reportSchedule,
    report,
    satisfaction,
    myPerformance,
    teamPerformance,
    qualityLink,
    care,
    inspections,
    inspection,
    inspectionRules,
    closingRules,
    myLearning,
    myCourse,
    quizAttempt,
    coaching,
    myEvaluations,
    myEvaluation,
    appeals,
    appeal,
    calibration,
    calibrationSession,
    modelCases,
    modelCase,
    coachingTask,
    training,
    imports,
    privacy,
    evidence,
    people,
    archive,
    account,
    evaluations,
    evaluation,
    scorecards,
    missing,
  }),
});
