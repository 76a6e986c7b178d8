// The map of the house (docs/architecture.md) as rules: who may know whom.
const rooms =
  "intake|triage|inquiry|remedy|fulfilment|closure|personal-data|talk|knowledge|quality|alerts|improvement|readiness|reporting|training";
const foundations =
  "complaint|journal|clocks|correspondence|customers|documents|orders|people|statistics|teaching|text|law|gateways|jobs|db|http";

// These put the house together, so they know every room.
const composing = [
  "^src/server/(main|start-house)\\.ts$",
  "^src/server/http/(app|routes)\\.ts$",
  "^src/server/jobs/(task-list|reactions)\\.ts$",
  "^src/server/(commands|demo)/",
];
const tests = "\\.test\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?(url|raw|inline)$|^virtual:" },
    },
    {
      name: "shared-stands-alone",
      comment: "Browser and server both load it.",
      severity: "error",
      from: { path: "^src/shared/", pathNot: tests },
      to: { path: "^src/(server|web)/" },
    },
    {
      name: "web-never-loads-server",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/server/" },
    },
    {
      name: "server-never-loads-web",
      severity: "error",
      from: { path: "^src/server/" },
      to: { path: "^src/web/" },
    },
    {
      name: "faces-apart",
      comment: "What staff see must not slip into the customer's bundle, nor the other way round.",
      severity: "error",
      from: { path: "^src/web/(console|portal|widget)/" },
      to: { path: "^src/web/(console|portal|widget)/", pathNot: "^src/web/$1/" },
    },
    {
      name: "parts-know-no-face",
      severity: "error",
      from: { path: "^src/web/ui/" },
      to: { path: "^src/web/(console|portal|widget)/" },
    },
    {
      name: "rooms-apart",
      comment: "Rooms meet in the complaint record, its events and its tasks.",
      severity: "error",
      from: { path: `^src/server/(${rooms})/`, pathNot: tests },
      to: { path: `^src/server/(${rooms})/`, pathNot: "^src/server/$1/" },
    },
    {
      name: "foundations-know-no-room",
      severity: "error",
      from: { path: `^src/server/(${foundations})/`, pathNot: [...composing, tests] },
      to: { path: `^src/server/(${rooms})/` },
    },
    {
      name: "rules-are-pure",
      comment: "Rules take facts and the time and return a decision.",
      severity: "error",
      from: { path: "/rules\\.ts$" },
      to: {
        path: "^src/server/(db|http|gateways|jobs)/|^src/server/config\\.ts$|^(node:)?(fs|http|https|net|child_process)(/|$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-db-loads-the-driver",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: [
          "^src/server/(db|jobs)/",
          "^src/server/http/identity\\.ts$",
          "^src/server/journal/live-feed\\.ts$",
          tests,
        ],
      },
      to: { path: "node_modules/(pg|postgres|kysely-postgres)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
