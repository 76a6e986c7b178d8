import type { FastifyInstance } from "fastify";
import type { Contract } from "../../shared/api/contract.ts";
import { routes } from "../../shared/api/routes.ts";

const listed = new Set(Object.values<Contract>(routes).map(({ path }) => path));

/** What the server answers beside the contract: health, sign-in, the API's description, and the built pages' files. */
const besides =
  /^\/(healthz|readyz|api\/auth\/\*|api\/openapi\.json|api\/docs(\/.*)?|(console\/)?assets\/\*)$/;

/** Default-deny for routes: one that nobody gave an access in the contract ends the start. */
export function refuseUnlistedRoutes(app: FastifyInstance): void {
  app.addHook("onRoute", ({ url }) => {
    if (!listed.has(url) && !besides.test(url)) throw new Error(`the route ${url} stands in no contract`);
  });
}
