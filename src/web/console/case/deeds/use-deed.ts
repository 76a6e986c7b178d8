import { useQueryClient } from "@tanstack/react-query";
import { App, type FormInstance } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { dropDraft } from "../../draft.ts";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import { changesSince, seenNow } from "../changes-since.ts";
import type { FiledStep } from "../file/sections.ts";

type Entered<Values> = { values: Values; version: number };

/** Sends a deed on the version its person has seen, and tells what others did to the case meanwhile. */
export function useDeed<Values>(
  step: FiledStep,
  draftKind: string,
  form: FormInstance<Values>,
  send: (values: Values, version: number, key: string) => Promise<unknown>,
) {
  const { t } = useTranslation("case");
  const { view, close } = useCase();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [seen, setSeen] = useState(() => seenNow(view));
  const command = useFormCommand(
    form,
    ({ values, version }: Entered<Values>, key) => send(values, version, key),
    async () => {
      dropDraft(view.number, draftKind);
      await readAgain(client, view.number);
      message.success(t("deedDone", { deed: t(`deed.${step}`) }));
      close();
    },
  );

  const isBehind = command.error?.status === 409;
  useEffect(() => {
    if (isBehind) readAgain(client, view.number);
  }, [isBehind, client, view.number]);

  return {
    command,
    // The deed's own event is no news to the one who is just doing it.
    changes: command.isPending || command.isSuccess ? [] : changesSince(view, seen),
    acceptChanges: () => setSeen(seenNow(view)),
    submit: (values: Values) => command.mutate({ values, version: seen.version }),
  };
}
