import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { offerInPlay } from "../case-facts.ts";
import { DeedForm } from "./DeedForm.tsx";
import { type Source, SourceField } from "./fields/SourceField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

const kinds = ["choose", "counter", "decline"] as const;
type Kind = (typeof kinds)[number];
type Answer = { kind: Kind; optionId?: string; source?: Source; words?: string };

/** The customer's answer heard elsewhere: an option, a wish of their own, or none of it; always with its source. */
export function AnswerForm() {
  const { t } = useTranslation(["case", "terms", "common"]);
  const { view } = useCase();
  const offer = offerInPlay(view);
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <DeedForm<Answer>
      step="choose_option"
      subjectId={offer?.id}
      initial={{ kind: "choose" }}
      isBlocked={!offer}
      send={(answer, version, key) => record(answer, { number: view.number, id: offer!.id }, version, key)}
    >
      <Form.Item name="kind" label={t("form.answer")}>
        <Radio.Group
          optionType="button"
          options={kinds.map((value) => ({ value, label: t(`form.answerKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={["kind"]}>
        {({ getFieldValue }) => {
          const kind: Kind = getFieldValue("kind");
          return (
            <>
              {kind === "choose" && (
                <Form.Item name="optionId" label={t("form.chosenOption")} rules={required}>
                  <Radio.Group
                    vertical
                    options={offer?.options.map((option) => ({
                      value: option.id,
                      label: t("labelled", {
                        label: t(`terms:remedyKind.${option.kind}`),
                        text: option.content,
                      }),
                    }))}
                  />
                </Form.Item>
              )}
              <SourceField />
              <WordsField
                name="words"
                label={kind === "counter" ? t("form.customerWish") : t("form.customerWords")}
                most={1_000}
                rows={2}
                isOptional={kind !== "counter"}
              />
            </>
          );
        }}
      </Form.Item>
    </DeedForm>
  );
}

function record(
  { kind, optionId, source, words }: Answer,
  path: { number: string; id: string },
  version: number,
  key: string,
): Promise<unknown> {
  const call = { params: { path }, headers: once(key) };
  const said = { version, source: source!, words: words?.trim() || undefined };
  switch (kind) {
    case "choose":
      return api.POST("/api/complaints/{number}/offers/{id}/choose", {
        ...call,
        body: { ...said, optionId: optionId! },
      });
    case "counter":
      return api.POST("/api/complaints/{number}/offers/{id}/counter", {
        ...call,
        body: { ...said, words: words! },
      });
    case "decline":
      return api.POST("/api/complaints/{number}/offers/{id}/decline", { ...call, body: said });
  }
}
