import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { alertPages } from "./pages/alert-pages.ts";
import { complaintPages } from "./pages/complaint-pages.ts";
import { housePages } from "./pages/house-pages.ts";
import { inside, root } from "./pages/inside.ts";
import { measurePages } from "./pages/measure-pages.ts";
import { qualityPages } from "./pages/quality-pages.ts";
import { queueSearch } from "./queue/queue-search.ts";
import { Crashed } from "./shell/Crashed.tsx";
import { landingPath } from "./shell/landing-path.ts";
import { Missing } from "./shell/Missing.tsx";

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

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ from }: Record<string, unknown>) => (typeof from === "string" ? { from } : {}),
  component: lazyRouteComponent(() => import("./sign-in/SignInScreen.tsx"), "SignInScreen"),
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

const archive = createRoute({
  getParentRoute: () => inside,
  path: "/archive",
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import("./archive/ArchiveScreen.tsx"), "ArchiveScreen"),
});

const missing = createRoute({ getParentRoute: () => inside, path: "/$", component: Missing });

const routeTree = root.addChildren({
  signIn,
  inside: inside.addChildren({
    home,
    myQueue,
    queue,
    ...complaintPages,
    ...alertPages,
    ...qualityPages,
    ...measurePages,
    ...housePages,
    archive,
    missing,
  }),
});
