import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Test files after one another in the same process read the modules once. What a module keeps, the file that
          // opened it closes.
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}", "test/{support,walks,imports}/**/*.test.ts"],
          globalSetup: "test/support/cluster.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: "test/support/cluster.ts",
          // A journey drives a whole house in a real browser, and two at a time would slow each other into time-outs.
          fileParallelism: false,
          testTimeout: 600_000,
          // As long as a person would wait for a page.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
