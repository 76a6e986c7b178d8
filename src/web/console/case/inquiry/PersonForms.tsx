import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { WordsField } from "../deeds/fields/WordsField.tsx";

type Person = { name: string; relation: string; influence: string };

export function NotePersonForm() {
  const { t } = useTranslation(["inquiry", "common"]);
  const { number } = useCase().view;
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <DeedForm<Person>
      step="note_person"
      initial={{ name: "", relation: "", influence: "" }}
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/people", {
          params: { path: { number } },
          headers: once(key),
          body,
        })
      }
    >
      <Form.Item name="name" label={t("people.name")} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="relation" label={t("people.relation")} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <WordsField
        name="influence"
        label={t("people.influence")}
        hint={t("people.influenceHint")}
        most={500}
        rows={2}
      />
    </DeedForm>
  );
}

export function RemovePersonForm({ subjectId: id }: { subjectId?: string }) {
  const { number } = useCase().view;
  return (
    <DeedForm
      step="remove_person"
      subjectId={id}
      isGrave
      send={(_, __, key) =>
        api.POST("/api/complaints/{number}/people/{id}/remove", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: {},
        })
      }
    />
  );
}
