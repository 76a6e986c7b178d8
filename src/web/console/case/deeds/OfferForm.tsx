import { PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../../shared/money.ts";
import { api, once } from "../../api.ts";
import type { RemedyKind } from "../../terms.ts";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { unruledFinding } from "../case-facts.ts";
import { DeedForm } from "./DeedForm.tsx";
import { WordsField } from "./fields/WordsField.tsx";
import { OptionFields } from "./OptionFields.tsx";

type OptionEntry = {
  kind?: RemedyKind;
  content: string;
  steps: { text: string; hours: number }[];
  costMinor: string;
};
type OfferEntry = { explanation: string; options: OptionEntry[] };

const least = 2;
const most = 6;

/** At least two ways out, each with what is done by when and what it costs. */
export function OfferForm() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const { currency } = useMe().house;
  const { number } = view;
  return (
    <DeedForm<OfferEntry>
      step="draft_offer"
      intro={t("form.atLeastTwo")}
      initial={{ explanation: knownFact(view), options: [emptyOption(), emptyOption()] }}
      send={({ explanation, options }, version, key) =>
        api.POST("/api/complaints/{number}/offers", {
          params: { path: { number } },
          headers: once(key),
          body: { version, explanation, options: options.map((option) => asOption(option, currency)) },
        })
      }
    >
      <WordsField
        name="explanation"
        label={t("form.explanation")}
        hint={t("form.explanationHint")}
        most={2_000}
      />
      <Form.List name="options">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <OptionFields
                key={key}
                position={name}
                onRemove={fields.length > least ? () => remove(name) : undefined}
              />
            ))}
            {fields.length < most && (
              <Form.Item>
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(emptyOption())}>
                  {t("form.addOption")}
                </Button>
              </Form.Item>
            )}
          </>
        )}
      </Form.List>
    </DeedForm>
  );
}

function emptyOption(): OptionEntry {
  return { content: "", steps: [{ text: "", hours: 48 }], costMinor: "" };
}

function asOption({ kind, costMinor, ...rest }: OptionEntry, currency: string) {
  return { ...rest, kind: kind!, costMinor: parseMoney(costMinor, currency)!.minor };
}

/** What the inquiry found is the beginning of the explanation. */
function knownFact(view: ReturnType<typeof useCase>["view"]): string {
  const ruledOn = view.findings.find(({ id }) => id === view.responsibility?.findingId);
  return (ruledOn ?? unruledFinding(view))?.fact ?? "";
}
