import type { Words } from "../../locales/words.ts";
import type { signInZh } from "./zh.ts";

export const signInEn: Words<typeof signInZh> = {
  title: "Sign in",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  wrong: "The e-mail or the password is wrong.",
  tooMany: "Too many tries. Please try again in a minute.",
  codeTitle: "Two-step verification",
  codeHelp: "Enter the 6-digit code of your authenticator app.",
  code: "Code",
  codeSubmit: "Verify",
  wrongCode: "The code is wrong or has expired; please enter the newest one.",
  useBackup: "Use a backup code instead",
  useCode: "Use the app's code instead",
  backupCode: "Backup code",
  backupHelp: "Each backup code works once.",
  startOver: "Back to sign-in",
  help: "If you forgot your password, please ask an administrator to reset it.",
  motto: "Every complaint is a mirror.",
};
