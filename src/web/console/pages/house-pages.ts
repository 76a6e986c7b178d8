import { page } from "./inside.ts";

/** The law, the rules of the house, its data, its people and oneself. */
export const housePages = {
  inquirySettings: page(
    "/inquiry-settings",
    () => import("../inquiry-settings/InquirySettingsScreen.tsx"),
    "InquirySettingsScreen",
  ),
  authority: page("/authority", () => import("../authority/AuthorityScreen.tsx"), "AuthorityScreen"),
  lawLibrary: page("/law/articles", () => import("../law/LibraryScreen.tsx"), "LibraryScreen"),
  lawRules: page("/law/rules", () => import("../law/RulesScreen.tsx"), "RulesScreen"),
  gateways: page("/gateways", () => import("../gateways/GatewaysScreen.tsx"), "GatewaysScreen"),
  closingRules: page(
    "/closing-rules",
    () => import("../closing-rules/ClosingRulesScreen.tsx"),
    "ClosingRulesScreen",
  ),
  privacy: page("/privacy", () => import("../privacy/PrivacyScreen.tsx"), "PrivacyScreen"),
  evidence: page("/evidence", () => import("../evidence/EvidenceScreen.tsx"), "EvidenceScreen"),
  people: page("/people", () => import("../people/PeopleScreen.tsx"), "PeopleScreen"),
  account: page("/account", () => import("../account/AccountScreen.tsx"), "AccountScreen"),
};
