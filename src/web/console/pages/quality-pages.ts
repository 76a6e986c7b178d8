import { page } from "./inside.ts";

/** Inspecting, judging, ruling, coaching and learning. */
export const qualityPages = {
  sampling: page("/sampling", () => import("../sampling/SamplingScreen.tsx"), "SamplingScreen"),
  sampleDraw: page("/sampling/$id", () => import("../sampling/DrawScreen.tsx"), "DrawScreen"),
  inspections: page(
    "/inspections",
    () => import("../inspections/InspectionsScreen.tsx"),
    "InspectionsScreen",
  ),
  inspection: page(
    "/inspections/$id",
    () => import("../inspections/InspectionScreen.tsx"),
    "InspectionScreen",
  ),
  inspectionRules: page(
    "/inspection-rules",
    () => import("../inspection-rules/InspectionRulesScreen.tsx"),
    "InspectionRulesScreen",
  ),
  evaluations: page(
    "/evaluations",
    () => import("../evaluations/EvaluationsScreen.tsx"),
    "EvaluationsScreen",
  ),
  evaluation: page(
    "/evaluations/$id",
    () => import("../evaluations/EvaluationScreen.tsx"),
    "EvaluationScreen",
  ),
  scorecards: page("/scorecards", () => import("../scorecards/ScorecardsScreen.tsx"), "ScorecardsScreen"),
  calibration: page(
    "/calibration",
    () => import("../calibration/CalibrationScreen.tsx"),
    "CalibrationScreen",
  ),
  calibrationSession: page(
    "/calibration/$id",
    () => import("../calibration/SessionScreen.tsx"),
    "SessionScreen",
  ),
  appeals: page("/appeals", () => import("../appeals/AppealsScreen.tsx"), "AppealsScreen"),
  appeal: page("/appeals/$id", () => import("../appeals/AppealScreen.tsx"), "AppealScreen"),
  myEvaluations: page(
    "/my-evaluations",
    () => import("../my-evaluations/MyEvaluationsScreen.tsx"),
    "MyEvaluationsScreen",
  ),
  myEvaluation: page(
    "/my-evaluations/$id",
    () => import("../my-evaluations/MyEvaluationScreen.tsx"),
    "MyEvaluationScreen",
  ),
  modelCases: page("/model-cases", () => import("../model-cases/ModelCasesScreen.tsx"), "ModelCasesScreen"),
  modelCase: page("/model-cases/$id", () => import("../model-cases/ModelCaseScreen.tsx"), "ModelCaseScreen"),
  coaching: page("/coaching", () => import("../coaching/CoachingScreen.tsx"), "CoachingScreen"),
  coachingTask: page(
    "/coaching/$id",
    () => import("../coaching/CoachingTaskScreen.tsx"),
    "CoachingTaskScreen",
  ),
  training: page("/training", () => import("../training/TrainingScreen.tsx"), "TrainingScreen"),
  myLearning: page("/my-learning", () => import("../my-learning/MyLearningScreen.tsx"), "MyLearningScreen"),
  myCourse: page("/my-learning/courses/$id", () => import("../my-learning/CourseScreen.tsx"), "CourseScreen"),
  quizAttempt: page(
    "/my-learning/attempts/$id",
    () => import("../my-learning/AttemptScreen.tsx"),
    "AttemptScreen",
  ),
  procedures: page("/procedures", () => import("../procedures/ProceduresScreen.tsx"), "ProceduresScreen"),
  caseReviews: page(
    "/case-reviews",
    () => import("../case-reviews/CaseReviewsScreen.tsx"),
    "CaseReviewsScreen",
  ),
  caseReview: page(
    "/case-reviews/$id",
    () => import("../case-reviews/CaseReviewScreen.tsx"),
    "CaseReviewScreen",
  ),
};
