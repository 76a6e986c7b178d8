import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { callAuth } from "../auth.ts";
import type { Problem } from "../problem.ts";
import { FirstCode } from "./FirstCode.tsx";
import { PasswordAgain } from "./PasswordAgain.tsx";
import type { Secret } from "./secret.ts";

/** Turning the second step on: password, then the secret for the app, then its first code as proof. */
export function TurnOn({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("account");
  const begin = useMutation<Secret, Problem, string>({
    mutationFn: (password) => callAuth<Secret>("two-factor/enable", { password }),
  });
  if (begin.data) return <FirstCode secret={begin.data} onClose={onClose} />;
  return <PasswordAgain command={begin} submit={t("next")} onClose={onClose} />;
}
