import { closureRoutes } from "./closure-routes.ts";
import { complaintRoutes } from "./complaint-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { gatewayRoutes } from "./gateway-routes.ts";
import { houseRoutes } from "./house-routes.ts";
import { inquiryRoutes } from "./inquiry-routes.ts";
import { lawRoutes } from "./law-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { privacyRoutes } from "./privacy-routes.ts";
import { promiseRoutes } from "./promise-routes.ts";
import { remedyRoutes } from "./remedy-routes.ts";

/** Every route of the house. The server does not start until each has its handler. */
export const routes = {
  ...closureRoutes,
  ...complaintRoutes,
  ...deskRoutes,
  ...evidenceRoutes,
  ...gatewayRoutes,
  ...houseRoutes,
  ...inquiryRoutes,
  ...lawRoutes,
  ...portalRoutes,
  ...promiseRoutes,
  ...privacyRoutes,
  ...remedyRoutes,
};
export type RouteName = keyof typeof routes;
