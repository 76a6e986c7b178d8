import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dropDraft, keepDraft, readDraft } from "../../draft.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import { changesSince, seenNow } from "../changes-since.ts";
import type { FiledStep } from "../file/sections.ts";
import { CollisionNotice } from "./CollisionNotice.tsx";
import styles from "./DeedForm.module.css";

type Props<Values> = {
  step: FiledStep;
  subjectId?: string;
  /** What the deed does, in a sentence, where its fields do not say it. */
  intro?: ReactNode;
  initial?: Values;
  isGrave?: boolean;
  /** Stops sending while what was entered cannot be right, such as shares that miss 100. */
  isBlocked?: boolean;
  submit?: string;
  send(values: Values, version: number, key: string): Promise<unknown>;
  children?: ReactNode;
};

/** The form of one deed, open in its place: keeps a draft, shows what changed meanwhile, puts refusals at their fields. */
export function DeedForm<Values extends object>(props: Props<Values>) {
  const { step, subjectId, intro, initial, isGrave, isBlocked, children } = props;
  const { t } = useTranslation(["case", "common"]);
  const { view, close } = useCase();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [seen, setSeen] = useState(() => seenNow(view));
  const panel = useFocusOnOpening();

  const draftKind = subjectId ? `${step}.${subjectId}` : step;
  const changes = changesSince(view, seen);
  const command = useFormCommand(
    form,
    ({ values, version }: { values: Values; version: number }, key) => props.send(values, version, key),
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

  return (
    <section ref={panel} className={isGrave ? styles.grave : styles.deed} aria-label={t(`deed.${step}`)}>
      <h3>{t(`deed.${step}`)}</h3>
      {intro && <p className={styles.intro}>{intro}</p>}
      <CollisionNotice changes={changes} onSeen={() => setSeen(seenNow(view))} />
      <FormProblem command={command} />
      <Form<Values>
        form={form}
        name={draftKind}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...initial, ...readDraft<Partial<Values>>(view.number, draftKind) }}
        onValuesChange={() => keepDraft(view.number, draftKind, form.getFieldsValue())}
        onFinish={(values) => command.mutate({ values, version: seen.version })}
        onKeyDown={(event) => onKey(event, form.submit, close)}
      >
        {children}
        <div className={styles.buttons}>
          <Button
            type="primary"
            htmlType="submit"
            danger={isGrave}
            loading={command.isPending}
            disabled={isBlocked || changes.length > 0}
          >
            {props.submit ?? t(`deed.${step}`)}
          </Button>
          <Button onClick={close}>{t("common:cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}

function useFocusOnOpening() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = panel.current;
    const isTall = (form?.offsetHeight ?? 0) > window.innerHeight / 2;
    form?.scrollIntoView({ block: isTall ? "start" : "center" });
    form?.querySelector<HTMLElement>("textarea, input, button")?.focus({ preventScroll: true });
  }, []);
  return panel;
}

function onKey(event: KeyboardEvent, submit: () => void, close: () => void): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  // Esc in an open list closes the list, not the form around it.
  if (event.key === "Escape" && !event.defaultPrevented && !isInOpenList(event.target)) close();
}

function isInOpenList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";
}
