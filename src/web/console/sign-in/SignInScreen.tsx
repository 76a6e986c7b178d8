import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "../../ui/Mark.tsx";
import { LangSwitch } from "../shell/LangSwitch.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import styles from "./SignInScreen.module.css";

/** Password, then the second step for those who use one; afterwards back to where one wanted to go. */
export function SignInScreen() {
  const { t } = useTranslation("signIn");
  const { from } = useSearch({ from: "/sign-in" });
  const [needsCode, setNeedsCode] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();

  // Another person may have sat here before: nothing they read stays.
  async function enter() {
    client.clear();
    if (from?.startsWith("/")) router.history.push(router.basepath + from);
    else await navigate({ to: "/" });
  }

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <LangSwitch />
      </header>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Mark size={48} />
          <div>
            <strong>{t("product", { ns: "common" })}</strong>
            <span>{t("tagline", { ns: "common" })}</span>
          </div>
        </div>
        <h1>{t(needsCode ? "codeTitle" : "title")}</h1>
        {needsCode ? (
          <CodeForm onSignedIn={enter} onBack={() => setNeedsCode(false)} />
        ) : (
          <PasswordForm onSignedIn={enter} onCodeNeeded={() => setNeedsCode(true)} />
        )}
      </main>
      <footer className={styles.motto}>{t("motto")}</footer>
    </div>
  );
}
