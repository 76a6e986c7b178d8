import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { useMe } from "../use-me.ts";
import { PasswordCard } from "./PasswordCard.tsx";
import { SessionsCard } from "./SessionsCard.tsx";
import { TwoFactorCard } from "./TwoFactorCard.tsx";

/** One's own account: password, second step, and where one is signed in. */
export function AccountScreen() {
  const { t } = useTranslation("account");
  const { name, email, role } = useMe();
  return (
    <Page isNarrow title={t("title")} about={[name, email, t(`role.${role}`, { ns: "terms" })].join(" · ")}>
      <PasswordCard />
      <TwoFactorCard />
      <SessionsCard />
    </Page>
  );
}
