import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isProblem } from "../problem.ts";
import { Shell } from "../shell/Shell.tsx";
import { meQuery } from "../use-me.ts";

export const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

/** Everything behind the sign-in: nobody gets here without a session. */
export const inside = createRoute({
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

/** A page inside whose screen, the named export of its module, is fetched when it is first opened. */
export function page<const Path extends string, Module extends Record<string, unknown>>(
  path: Path,
  load: () => Promise<Module>,
  screen: keyof Module & string,
) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    component: lazyRouteComponent(load, screen),
  });
}
