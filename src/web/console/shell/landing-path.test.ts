import { expect, test } from "vitest";
import { permissionsOfRole, type Role } from "../../../shared/roles.ts";
import { landingPath } from "./landing-path.ts";

const myQueue = { to: "/queue/$queue", params: { queue: "mine" } };
const allOpen = { to: "/queue/$queue", params: { queue: "all_open" } };

test.each([
  ["agent", myQueue],
  ["supervisor", myQueue],
  ["inspector", allOpen],
  ["legal", allOpen],
  ["department_handler", { to: "/requests" }],
  ["administrator", { to: "/people" }],
] satisfies [Role, object][])("the day of the role %s begins where its work is", (role, landing) => {
  expect(landingPath(permissionsOfRole[role])).toEqual(landing);
});

test("a person without any permission still reaches their own account", () => {
  expect(landingPath([])).toEqual({ to: "/account" });
});
