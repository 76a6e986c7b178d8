import { PaperClipOutlined } from "@ant-design/icons";
import { Alert, Button, Input } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { PendingFiles } from "../../parts/PendingFiles.tsx";
import { AlertAnswer } from "../../war-room/AlertAnswer.tsx";
import { useCase } from "../case-context.ts";
import { CollisionNotice } from "../deeds/CollisionNotice.tsx";
import styles from "./Composer.module.css";
import { FoundPromises } from "./promises/FoundPromises.tsx";
import { useFoundPromises } from "./promises/use-found-promises.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { useOthersDeeds } from "./use-others-deeds.ts";
import { type Kind, useWords } from "./use-words.ts";

/** One paper: the words, the files that go with them, and what happened if they could not be sent. */
export function WordsForm({ kind }: { kind: Kind }) {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  const words = useWords(number, kind);
  const promises = useFoundPromises(number, kind === "message" ? words.body : "");
  const submit = () => words.submit(promises.confirmed.map(({ promise }) => promise));
  const others = useOthersDeeds(words.body !== "" && !words.isSending);
  const { isOver, handlers } = useFileDrop(words.attachments.add);
  return (
    <>
      <CollisionNotice changes={others.deeds} onSeen={others.accept} />
      <div className={isOver ? styles.over : styles.paper} {...handlers}>
        <Input.TextArea
          value={words.body}
          aria-label={t(`composer.${kind}`)}
          aria-describedby={`composer-hint-${kind}`}
          placeholder={t(`composer.${kind}Placeholder`)}
          variant="borderless"
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={5_000}
          onChange={({ target }) => words.setBody(target.value)}
          onKeyDown={({ key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey) && submit()}
        />
        <PendingFiles attachments={words.attachments} />
        <FoundPromises
          promises={promises}
          reword={(phrase, other) => words.setBody(words.body.replace(phrase, () => other))}
        />
        {words.problem && (
          <Alert
            type="error"
            role="alert"
            title={t("labelled", { label: t("composer.failed"), text: words.problem.message })}
            action={<Button onClick={submit}>{t("composer.retry")}</Button>}
          />
        )}
        <Foot kind={kind} words={words} isOver={isOver} submit={submit} />
      </div>
    </>
  );
}

type FootProps = { kind: Kind; words: ReturnType<typeof useWords>; isOver: boolean; submit(): void };

function Foot({ kind, words, isOver, submit }: FootProps) {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.foot}>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          words.attachments.add(target.files ?? []);
          target.value = "";
        }}
      />
      <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
        {t("composer.attach")}
      </Button>
      {kind === "message" && (
        <AlertAnswer number={number} use={(said) => words.setBody(`${words.body}${said}`)} />
      )}
      <span id={`composer-hint-${kind}`} className={styles.hint}>
        {isOver ? t("composer.dropHere") : t(`composer.${kind}Hint`)}
      </span>
      <Button
        type={kind === "message" ? "primary" : "default"}
        className={kind === "note" ? styles.saveNote : undefined}
        disabled={!words.isReady}
        loading={words.isSending}
        title={t("composer.keys")}
        onClick={submit}
      >
        {kind === "message" ? t("composer.send") : t("composer.saveNote")}
      </Button>
    </div>
  );
}
