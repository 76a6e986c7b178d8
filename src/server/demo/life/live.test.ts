import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { newComplaint } from "../../../shared/api/complaint-routes.ts";
import { routes } from "../../../shared/api/routes.ts";
import { type State, type Step, stateAfter, states, stepRule } from "../../../shared/complaint-steps.ts";
import { roleMay } from "../../../shared/roles.ts";
import { composeDemo } from "../compose-demo.ts";
import { customerRoutes, type DemoDeed, type DemoRoute, staffRoutes } from "../deed.ts";
import type { DemoStory } from "../plan.ts";

const plan = composeDemo({ seed: 1, now: new Date("2026-03-12T06:30:00Z") });
const staff = new Map(plan.houses.flatMap((house) => house.staff.map((one) => [one.email, one])));
const allDeeds = plan.complaints.flatMap(({ deeds }) => deeds);

describe("the demo's stories", () => {
  test("every deed is open in the state the complaint has come to, and every state is shown", () => {
    expect(new Set(plan.complaints.map(walk))).toEqual(new Set(states));
  });

  test("every route the player knows is taken at least once", () => {
    const taken = new Set(allDeeds.map((deed) => deed.do));
    expect(
      [...staffRoutes, ...customerRoutes, "runClocks"].filter((route) => !taken.has(route as DemoRoute)),
    ).toEqual([]);
  });

  test("whoever acts may do so by their role", () => {
    const forbidden = allDeeds.flatMap((deed) => {
      const role = deed.by.kind === "staff" ? staff.get(deed.by.email)?.role : null;
      // The first step only: an approved offer goes to the customer by itself.
      const [step] = stepsOf(deed);
      const permission = step && stepRule(step).permission;
      const mayAct = role === null || (role && permission && roleMay(role, permission));
      return mayAct ? [] : [`${deed.do} by ${role}`];
    });
    expect(forbidden).toEqual([]);
  });

  test("deeds follow one another from the receipt on", () => {
    const backwards = plan.complaints.filter(({ receivedAt, deeds }) => {
      const times = [receivedAt, ...deeds.map(({ at }) => at)].map((at) => at.getTime());
      return times.some((at, place) => place > 0 && at <= (times[place - 1] ?? 0));
    });
    expect(backwards.map(({ key }) => key)).toEqual([]);
  });

  test("filings and deeds are what the routes accept", () => {
    const filings = plan.complaints.map(({ filing }) => newComplaint.safeParse(filing));
    const bodies = allDeeds.flatMap((deed) =>
      deed.do === "runClocks" ? [] : bodyOf(deed.do).safeParse({ ...filledIn, ...deed.body }),
    );
    expect([...filings, ...bodies].flatMap(({ error }) => error ?? [])).toEqual([]);
  });

  test("responsibility is shared out whole", () => {
    const sums = allDeeds.flatMap((deed) =>
      deed.do === "ruleResponsibility" ? deed.body.shares.reduce((sum, { percent }) => sum + percent, 0) : [],
    );
    expect(new Set(sums)).toEqual(new Set([100]));
  });

  test("nobody sends more than their grade may grant, and nobody approves their own", () => {
    for (const { deeds, houseSlug } of plan.complaints) {
      let options: { kind: string; costMinor: number }[] = [];
      let asker = "";
      for (const deed of deeds) {
        if (deed.do === "draftOffer") options = deed.body.options;
        if (deed.do === "requestApproval") asker = emailOf(deed);
        if (deed.do === "requestApproval") expect(mayGrant(houseSlug, asker, options)).toBe(false);
        if (deed.do === "sendOffer" || deed.do === "approveOffer")
          expect(mayGrant(houseSlug, emailOf(deed), options)).toBe(true);
        if (deed.do === "approveOffer" || deed.do === "refuseOffer") expect(emailOf(deed)).not.toBe(asker);
      }
    }
  });

  test("a duplicate is joined to an earlier complaint of the same customer", () => {
    const byKey = new Map(plan.complaints.map((story) => [story.key, story]));
    for (const { deeds, receivedAt, filing } of plan.complaints) {
      const merge = deeds.find((deed) => deed.do === "mergeComplaint");
      if (merge?.do !== "mergeComplaint") continue;
      const first = byKey.get(merge.refs.into ?? "");
      expect(first?.receivedAt.getTime()).toBeLessThan(receivedAt.getTime());
      expect(first?.filing.customer).toEqual(filing.customer);
      expect(first?.deeds.at(-1)?.at.getTime()).toBeGreaterThan(merge.at.getTime());
    }
  });
});

function walk({ key, deeds }: DemoStory): State {
  let state: State = "received";
  for (const deed of deeds) {
    for (const step of stepsOf(deed)) {
      if (!stepRule(step).from.includes(state)) throw new Error(`${key}: ${step} while ${state}`);
      state = stateAfter(state, step);
    }
  }
  return state;
}

function stepsOf(deed: DemoDeed): Step[] {
  if (deed.do === "runClocks") return [deed.step];
  if (deed.do === "rate") return ["rate"];
  if (deed.do === "approveOffer") return ["approve_offer", "offer"];
  const { access } = routes[deed.do];
  if (!("step" in access) || !access.step) throw new Error(`${deed.do} takes no step`);
  return [access.step];
}

function bodyOf(route: DemoRoute): z.ZodType {
  return routes[route].body;
}

const someId = "01890a5d-ac96-774b-bcce-b302099a8057";
const filledIn = {
  version: 1,
  token: "token",
  departmentId: someId,
  findingId: someId,
  offerId: someId,
  optionId: someId,
  toStaffId: someId,
  into: "number",
};

function emailOf(deed: DemoDeed): string {
  return deed.by.kind === "staff" ? deed.by.email : "";
}

function mayGrant(houseSlug: string, email: string, options: { kind: string; costMinor: number }[]): boolean {
  const house = plan.houses.find(({ slug }) => slug === houseSlug);
  const grade = house?.grades.find(({ code }) => code === staff.get(email)?.gradeCode);
  const limits: Record<string, number> = grade?.limits ?? {};
  return options.every(({ kind, costMinor }) => costMinor <= (limits[kind] ?? -1));
}
