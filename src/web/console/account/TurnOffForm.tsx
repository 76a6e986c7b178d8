import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { callAuth } from "../auth.ts";
import { keys } from "../keys.ts";
import type { Problem } from "../problem.ts";
import { PasswordAgain } from "./PasswordAgain.tsx";

export function TurnOffForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const turnOff = useMutation<unknown, Problem, string>({
    mutationFn: (password) => callAuth("two-factor/disable", { password }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.me });
      onClose();
    },
  });
  return <PasswordAgain command={turnOff} submit={t("turnOff")} isGrave onClose={onClose} />;
}
