import { z } from "zod";
import { contract } from "./contract.ts";
import { evaluationAnswer } from "./evaluation-routes.ts";
import { id, idParam, moment, page, person, words } from "./fields.ts";
import { criterionCode, scorecardCode, scorecardForm } from "./scorecard-fields.ts";

/** Do those who judge judge alike? Agreement of inspectors, of people and machine, and sessions to come closer. */

const evaluates = { who: "staff", permission: "quality.evaluate" } as const;
const reads = { who: "staff", permission: "quality.read" } as const;
const stretch = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

export const calibrationState = z.enum(["invited", "scoring", "open", "agreed"]);

export const calibrationHead = z
  .object({
    id,
    title: z.string(),
    scorecard: z.object({ code: z.string(), version: z.int(), zh: z.string(), en: z.string() }),
    moderator: person,
    state: calibrationState,
    madeAt: moment,
    dueAt: moment,
    isLate: z.boolean(),
    conversations: z.int(),
    participants: z.array(z.object({ person, done: z.int() })),
    /** What the reader has still to score; null when they take no part. */
    ownLeft: z.int().nullable(),
    isModerator: z.boolean(),
  })
  .meta({ id: "CalibrationHead" });

const agreedAnswer = z.object({
  criterionCode,
  value: criterionCode.nullable(),
  isNotApplicable: z.boolean(),
  reason: words(1_000),
});

/** One participant's answers to one conversation; only one's own until the session is opened. */
const calibrationEntry = z.object({
  person,
  evaluationId: id,
  score: z.number().nullable(),
  answers: z.array(evaluationAnswer),
});

export const calibrationView = z
  .object({
    head: calibrationHead,
    form: scorecardForm,
    conversations: z.array(
      z.object({
        conversationId: id,
        complaintNumber: z.string(),
        complaintTitle: z.string(),
        entries: z.array(calibrationEntry),
        agreed: z.array(agreedAnswer),
        agreedScore: z.number().nullable(),
      }),
    ),
    /** Who had not finished when it was opened. */
    missing: z.array(person),
    minutes: z.string().nullable(),
    openedAt: moment.nullable(),
    agreedAt: moment.nullable(),
    /** How far each stood from what was agreed. */
    deviations: z.array(
      z.object({ person, same: z.int(), of: z.int(), meanScoreDifference: z.number().nullable() }),
    ),
  })
  .meta({ id: "CalibrationView" });

/** A coefficient with its 95 % interval, or why there is none. */
export const coefficient = z
  .object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    reason: z.enum(["one_category", "one_rater", "no_overlap"]).nullable(),
  })
  .meta({ id: "AgreementCoefficient" });

const share = z.object({
  count: z.int(),
  of: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const agreement = z
  .object({
    /** What at least two people judged. */
    items: z.int(),
    /** Pairs of judgements that are the same. */
    same: share,
    cohen: coefficient,
    fleiss: coefficient,
    ac1: coefficient,
    alpha: coefficient,
    /** Fewer than that many items say little. */
    isFew: z.boolean(),
  })
  .meta({ id: "Agreement" });

const disagreement = z.object({
  complaintNumber: z.string(),
  conversationId: id,
  given: z.array(z.object({ person, value: z.string().nullable(), isNotApplicable: z.boolean() })),
});

const counted = z.object({ count: z.int(), of: z.int() });

/** How one inspector graded in one month: beside colleagues of that month, and beside their own earlier months. */
export const graderMonth = z
  .object({
    month: z.string(),
    evaluations: z.int(),
    /** The mean of the own scores less that of the colleagues in the same month. */
    fromOthers: z.number().nullable(),
    /** How far that has moved from the own earlier months; null while there is too little to compare. */
    moved: z
      .object({
        points: z.number(),
        /** By how many points each score would have to move for the two to be alike (Wasserstein). */
        distance: z.number(),
        /** Mann and Whitney's test; beside it Kolmogorov and Smirnov's, and Welch's. */
        pValue: z.number(),
        spreadP: z.number(),
        meanP: z.number().nullable(),
        /** Whether it stands when all inspectors and months are judged together. */
        standsOut: z.boolean(),
      })
      .nullable(),
    /** How differently answers are spread (full, partial, none, not applicable): stability index, share that differs. */
    answers: z.object({ psi: z.number(), differing: z.number() }).nullable(),
    critical: z
      .object({
        own: counted,
        others: counted,
        /** Cramér's V. */
        strength: z.number(),
        pValue: z.number(),
        standsOut: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: "GraderMonth" });

export const calibrationRoutes = {
  listCalibrations: contract({
    method: "GET",
    path: "/api/calibrations",
    tag: "calibration",
    summary: "Calibration sessions, the latest first",
    access: evaluates,
    query: page,
    answer: z.object({ rows: z.array(calibrationHead), next: z.string().nullable() }),
  }),
  startCalibration: contract({
    method: "POST",
    path: "/api/calibrations",
    tag: "calibration",
    summary: "Invite colleagues to score the same conversations, each alone",
    access: evaluates,
    body: z.object({
      title: words(80),
      scorecardCode,
      complaintNumbers: z.array(words(40)).min(1).max(10),
      participantIds: z.array(id).min(2).max(20),
      dueAt: moment,
    }),
    answer: z.object({ id }),
  }),
  listCalibrators: contract({
    method: "GET",
    path: "/api/calibrators",
    tag: "calibration",
    summary: "Who can take part in a calibration",
    access: evaluates,
    answer: z.object({ rows: z.array(person) }),
  }),
  readCalibration: contract({
    method: "GET",
    path: "/api/calibrations/:id",
    tag: "calibration",
    summary: "One session; others' answers only once it is opened",
    access: evaluates,
    params: idParam,
    answer: calibrationView,
  }),
  openCalibration: contract({
    method: "POST",
    path: "/api/calibrations/:id/open",
    tag: "calibration",
    summary: "End the scoring and show all answers side by side; who is missing stays named",
    access: evaluates,
    params: idParam,
    answer: z.object({ id }),
  }),
  agreeCalibration: contract({
    method: "POST",
    path: "/api/calibrations/:id/agree",
    tag: "calibration",
    summary: "The agreed answer to every criterion with its reason, and the minutes",
    access: evaluates,
    params: idParam,
    body: z.object({
      minutes: words(8_000),
      conversations: z
        .array(z.object({ conversationId: id, answers: z.array(agreedAnswer).min(1).max(360) }))
        .min(1)
        .max(10),
    }),
    answer: z.object({ id }),
  }),
  readAgreement: contract({
    method: "GET",
    path: "/api/inspector-agreement",
    tag: "calibration",
    summary:
      "How much inspectors agree: per criterion, inspector, shop and month, with what they disagreed on",
    access: reads,
    query: stretch.extend({ source: z.enum(["double_blind", "calibration"]).default("double_blind") }),
    answer: z.object({
      overall: agreement,
      byCriterion: z.array(
        z.object({
          scorecardCode: z.string(),
          criterionCode,
          zh: z.string(),
          en: z.string(),
          kind: z.enum(["yes_no", "scale"]),
          agreement,
          disagreements: z.array(disagreement),
        }),
      ),
      byInspector: z.array(z.object({ person, agreement })),
      byShop: z.array(z.object({ shop: z.object({ id, name: z.string() }).nullable(), agreement })),
      byMonth: z.array(
        z.object({
          month: z.string(),
          agreement,
          /** The share that is the same, less that of all earlier months. */
          change: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
        }),
      ),
    }),
  }),
  readMachineAgreement: contract({
    method: "GET",
    path: "/api/machine-agreement",
    tag: "calibration",
    summary: "How much people and the automatic inspection agree, per criterion that has a rule",
    access: reads,
    query: stretch,
    answer: z.object({
      rows: z.array(
        z.object({
          scorecardCode: z.string(),
          criterionCode,
          ruleCode: z.string(),
          zh: z.string(),
          en: z.string(),
          /** People in rows, the machine in columns: met, broken, not applicable. */
          table: z.array(z.array(z.int())),
          same: share,
          cohen: coefficient,
          ac1: coefficient,
          isFew: z.boolean(),
          disagreements: z.array(
            z.object({
              complaintNumber: z.string(),
              conversationId: id,
              people: z.enum(["met", "broken", "not_applicable"]),
              machine: z.enum(["met", "broken", "not_applicable"]),
            }),
          ),
        }),
      ),
    }),
  }),
  readGraders: contract({
    method: "GET",
    path: "/api/graders",
    tag: "calibration",
    summary: "Each inspector against those who scored the same, against what was agreed, and on appeal",
    access: reads,
    query: stretch,
    answer: z.object({
      rows: z.array(
        z.object({
          person,
          evaluations: z.int(),
          /** Own score less the others' of the same conversation: above nought is lenient. */
          leniency: z
            .object({
              mean: z.number(),
              low: z.number().nullable(),
              high: z.number().nullable(),
              items: z.int(),
            })
            .nullable(),
          /** The same against what calibration sessions agreed. */
          againstAgreed: z.object({ same: share }).nullable(),
          overturned: share,
        }),
      ),
    }),
  }),
  readGraderDrift: contract({
    method: "GET",
    path: "/api/grader-drift",
    tag: "calibration",
    summary: "Whether each inspector still grades as before, month by month, and since when not",
    access: reads,
    query: stretch,
    answer: z.object({
      rows: z.array(
        z.object({
          person,
          months: z.array(graderMonth),
          /** When the scores were found to have left their own middle. */
          changes: z.array(z.object({ day: z.iso.date(), towards: z.enum(["lenient", "severe"]) })),
        }),
      ),
    }),
  }),
} as const;
