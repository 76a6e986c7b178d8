import { complaintRoutes } from "./complaint-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { houseRoutes } from "./house-routes.ts";
import { portalRoutes } from "./portal-routes.ts";

/** Every route of the house. The server does not start until each has its handler. */
export const routes = { ...complaintRoutes, ...deskRoutes, ...houseRoutes, ...portalRoutes };
export type RouteName = keyof typeof routes;
