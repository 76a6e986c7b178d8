import { useQuery } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { BackButton } from "./BackButton.tsx";
import { formOf, newForm } from "./form-entry.ts";
import type { Opened } from "./opened.ts";
import { ProblemList } from "./ProblemList.tsx";
import { ScopeFields } from "./ScopeFields.tsx";
import styles from "./Scorecards.module.css";
import { SectionFields } from "./SectionFields.tsx";
import { scorecardQuery } from "./scorecards-query.ts";
import { TriedForm } from "./TriedForm.tsx";
import { useScorecardDeed } from "./use-scorecard-deed.ts";

type Written = Exclude<Opened, { as: "preview" }>;
type Props = { opened: Written; onClose: () => void };

/** Writes a scorecard: a new one, or the next version of one that stands. */
export function ScorecardEditor({ opened, onClose }: Props) {
  const { t } = useTranslation("common");
  const version = opened.as === "draft" ? opened.version : 0;
  const before = useQuery({ ...scorecardQuery(opened.code, version), enabled: opened.as === "draft" });
  if (opened.as === "new")
    return <Editor code={opened.code} initial={newForm(opened)} seenRevision={0} onClose={onClose} />;
  return (
    <Loaded query={before} skeleton={<SkeletonRows count={6} height={80} label={t("loading")} />}>
      {({ form }) => (
        <Editor code={opened.code} initial={form} seenRevision={opened.seenRevision} onClose={onClose} />
      )}
    </Loaded>
  );
}

type EditorProps = { code: string; initial: ScorecardForm; seenRevision: number; onClose: () => void };

function Editor({ code, initial, seenRevision, onClose }: EditorProps) {
  const { t } = useTranslation("scorecards");
  const [form] = Form.useForm<ScorecardForm>();
  const [revision, setRevision] = useState(seenRevision);
  const entered = formOf(
    Form.useWatch((values: ScorecardForm) => values, { form, preserve: true }) ?? initial,
  );
  const save = useScorecardDeed(async (written: ScorecardForm, key) => {
    const body = { code, form: formOf(written), seenRevision: revision };
    const saved = await answer(api.POST("/api/scorecards", { headers: once(key), body }));
    setRevision(saved.revision);
  }, t("saved"));
  return (
    <Page title={t("editing", { code })} about={t("editingHelp")} action={<BackButton onClose={onClose} />}>
      <div className={styles.editor}>
        <Form<ScorecardForm>
          form={form}
          name="scorecard"
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onFinish={() => save.mutate(form.getFieldsValue(true))}
        >
          <ScopeFields />
          <SectionFields />
          <ProblemList form={entered} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </Form>
        <aside className={styles.preview} aria-label={t("preview")}>
          <TriedForm form={entered} code={code} version={1} />
        </aside>
      </div>
    </Page>
  );
}
