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
import { Proposals, type TakenOption } from "./Proposals.tsx";

type OptionEntry = {
  kind?: RemedyKind;
  content: string;
  steps: { text: string; hours: number }[];
  costMinor: string;
};
type OfferEntry = { explanation: string; explainRights?: boolean; options: OptionEntry[] };

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
      send={({ explanation, explainRights, options }, version, key) =>
        api.POST("/api/complaints/{number}/offers", {
          params: { path: { number } },
          headers: once(key),
          body: {
            version,
            explanation,
            explainRights: explainRights ?? false,
            options: options.map((option) => asOption(option, currency)),
          },
        })
      }
    >
      <ProposedOptions />
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

/** A proposal takes the place of the first empty option, or stands behind the others. */
function ProposedOptions() {
  const form = Form.useFormInstance<OfferEntry>();
  const take = (option: TakenOption) => {
    const options: OptionEntry[] = form.getFieldValue("options") ?? [];
    const empty = options.findIndex(({ kind, content }) => !kind && !content);
    if (empty === -1 && options.length >= most) return;
    const at = empty === -1 ? options.length : empty;
    form.setFieldValue("options", [...options.slice(0, at), option, ...options.slice(at + 1)]);
  };
  return <Proposals onTake={take} />;
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
