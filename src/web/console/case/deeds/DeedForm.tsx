import { Button, Form } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { keepDraft, readDraft } from "../../draft.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { type OpenDeed, useCase } from "../case-context.ts";
import type { FiledStep } from "../file/sections.ts";
import { CollisionNotice } from "./CollisionNotice.tsx";
import styles from "./DeedForm.module.css";
import { useDeed } from "./use-deed.ts";

type Props<Values> = {
  step: FiledStep;
  subjectId?: string;
  /** What the deed does, in a sentence, where its fields do not say it. */
  intro?: ReactNode;
  initial?: Values;
  isGrave?: boolean;
  /** What the deed is about is gone, such as an offer that was taken back meanwhile. */
  isBlocked?: boolean;
  send(values: Values, version: number, key: string): Promise<unknown>;
  children?: ReactNode;
};

/** The form of one deed, open in its place: keeps a draft, shows what changed meanwhile, puts refusals at their fields. */
export function DeedForm<Values extends object>(props: Props<Values>) {
  const { step, subjectId, intro, initial, isGrave, isBlocked, send, children } = props;
  const { t } = useTranslation(["case", "common"]);
  const { view, deed, close } = useCase();
  const [form] = Form.useForm<Values>();
  const draftKind = subjectId ? `${step}.${subjectId}` : step;
  const { command, changes, acceptChanges, submit } = useDeed(step, draftKind, form, send);
  const isReady = !isBlocked && changes.length === 0 && !command.isPending;
  const panel = useFocusOnOpening(deed);

  return (
    <section ref={panel} className={isGrave ? styles.grave : styles.deed} aria-label={t(`deed.${step}`)}>
      <h3>{t(`deed.${step}`)}</h3>
      {intro && <p className={styles.intro}>{intro}</p>}
      <CollisionNotice changes={changes} onSeen={acceptChanges} />
      <FormProblem command={command} />
      <Form<Values>
        form={form}
        name={draftKind}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...initial, ...readDraft<Partial<Values>>(view.number, draftKind) }}
        onValuesChange={() => keepDraft(view.number, draftKind, form.getFieldsValue())}
        onFinish={(values) => isReady && submit(values)}
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
            {t(`deed.${step}`)}
          </Button>
          <Button onClick={close}>{t("common:cancel")}</Button>
        </div>
      </Form>
    </section>
  );
}

/** Also when it is asked for once more while it is open, perhaps out of sight. */
function useFocusOnOpening(opening: OpenDeed | null) {
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is an object of its own.
  useEffect(() => {
    const form = panel.current;
    const isTall = (form?.offsetHeight ?? 0) > window.innerHeight / 2;
    form?.scrollIntoView({ block: isTall ? "start" : "center" });
    form?.querySelector<HTMLElement>("textarea, input, button")?.focus({ preventScroll: true });
  }, [opening]);
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
