import { type FormEvent, use, useState } from "react";
import { answerSupply } from "../api/supply-calls.ts";
import type { SupplyAnswer, SupplyRequest } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { TextBox } from "../parts/TextBox.tsx";
import { useCommand } from "../sending/use-command.ts";
import { FilePicker } from "../uploads/FilePicker.tsx";
import { FilesNote } from "../uploads/FilesNote.tsx";
import { idsOf } from "../uploads/upload.ts";
import { useAfterUploads } from "../uploads/use-after-uploads.ts";
import { useUploads } from "../uploads/use-uploads.ts";
import { ReplyField } from "./ReplyField.tsx";
import { entriesFrom, isFilledIn, type Typed } from "./reply-entries.ts";

type Props = { request: SupplyRequest; token: string; onAnswered: (request: SupplyRequest) => void };

/** The answer by its form, with evidence; sent once. */
export function ReplyForm({ request, token, onAnswered }: Props) {
  const words = useWords();
  const { supply } = words;
  const { lang } = use(LanguageContext);
  const { fields, evidenceWanted } = request.form;
  const [typed, setTyped] = useState<Typed>({});
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [files, queue] = useUploads({ url: "/api/supply/uploads", token }, "supply");
  const command = useCommand<SupplyAnswer, SupplyRequest>({
    run: (body, key) => answerSupply(token, body, key),
    onDone: async (answered) => {
      await queue.clear();
      onAnswered(answered);
    },
  });
  const isWhole = text.trim() !== "" && fields.every((field) => isFilledIn(field, typed[field.code]));
  const afterUploads = useAfterUploads(files, () =>
    command.send({ answer: text.trim(), entries: entriesFrom(fields, typed), uploads: idsOf(files) }),
  );

  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (isWhole) afterUploads.go();
  }

  return (
    <Card title={supply.form} isAsking>
      <form onSubmit={send} className={stack.cards} noValidate>
        <fieldset disabled={command.phase !== "idle"} className={stack.bare}>
          <div className={stack.cards}>
            {fields.map((field) => (
              <ReplyField
                key={field.code}
                field={field}
                value={typed[field.code] ?? ""}
                onChange={(value) => setTyped((before) => ({ ...before, [field.code]: value }))}
                isChecked={isChecked}
              />
            ))}
            <TextBox
              label={supply.answer}
              hint={supply.answerHint}
              problem={isChecked && text.trim() === "" ? words.problems.fields.missing : null}
              value={text}
              onChange={setText}
              most={5_000}
              rows={4}
            />
            {evidenceWanted.length > 0 && (
              <p className="quiet">
                {supply.wanted(
                  evidenceWanted.map((each) => (lang === "en" ? each.en : each.zh)).join(supply.comma),
                )}
              </p>
            )}
            <FilePicker uploads={files} queue={queue} />
          </div>
        </fieldset>
        <FilesNote files={files} isHeld={afterUploads.isHeld} isChecked={isChecked} />
        <CommandNote command={command} />
        <Button kind="main" type="submit" isBusy={afterUploads.isHeld || command.phase !== "idle"}>
          {supply.send}
        </Button>
      </form>
    </Card>
  );
}
