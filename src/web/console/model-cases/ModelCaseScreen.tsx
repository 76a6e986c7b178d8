import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { App, Button, Form, Input, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { SpokenMessages } from "../parts/judgement/SpokenMessages.tsx";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import { type ModelCase, modelCaseQuery } from "./model-cases-query.ts";

const route = getRouteApi("/inside/model-cases/$id");

/** One model case: why it is one, and the conversation without names. */
export function ModelCaseScreen() {
  const { t } = useTranslation(["modelCases", "common"]);
  const { id } = route.useParams();
  const found = useQuery(modelCaseQuery(id));
  return (
    <Page isNarrow title={found.data?.modelCase.title ?? t("title")}>
      <Loaded query={found} skeleton={<SkeletonRows count={3} height={160} label={t("common:loading")} />}>
        {({ modelCase, messages }) => (
          <>
            <Why modelCase={modelCase} />
            <SpokenMessages messages={messages} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Why({ modelCase }: { modelCase: ModelCase }) {
  const { t } = useTranslation("modelCases");
  const may = useMay();
  const { scenes, why, state, decisionWords, mayDecide } = modelCase;
  return (
    <Card title={t("why")} aside={<Tag>{t(`state.${state}`)}</Tag>}>
      <div className={styles.reasons}>
        <p className={styles.words}>{why}</p>
        <p>
          {scenes.map((scene) => (
            <Tag key={scene}>{t(`scenes.${scene}`)}</Tag>
          ))}
        </p>
        <p className={styles.quiet}>
          {t("nominatedBy", { name: modelCase.nominatedBy.name })}
          {modelCase.decidedBy && ` · ${t("decidedBy", { name: modelCase.decidedBy.name })}`}
        </p>
        {decisionWords && <p className={styles.words}>{decisionWords}</p>}
      </div>
      {mayDecide && <Decide id={modelCase.id} deeds={["published", "declined"]} />}
      {state === "published" && may("quality.coach") && <Decide id={modelCase.id} deeds={["withdrawn"]} />}
    </Card>
  );
}

type Deed = "published" | "declined" | "withdrawn";
type Entered = { words: string; deed: Deed };

/** A second person decides, always with a word why. */
function Decide({ id, deeds }: { id: string; deeds: Deed[] }) {
  const { t } = useTranslation(["modelCases", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const decide = useFormCommand(
    form,
    (entered: Entered, key) => send(id, entered, key),
    () => {
      message.success(t("decided"));
      client.invalidateQueries({ queryKey: keys.modelCases });
    },
  );
  return (
    <Form<Entered>
      form={form}
      name="decide"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => decide.mutate(entered)}
    >
      <Form.Item name="deed" hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name="words"
        label={t("decisionWords")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1_000} />
      </Form.Item>
      <FormProblem command={decide} />
      <div className={styles.scores}>
        {deeds.map((deed, index) => (
          <Button
            key={deed}
            type={index === 0 && deed === "published" ? "primary" : "default"}
            loading={decide.isPending}
            onClick={() => {
              form.setFieldValue("deed", deed);
              form.submit();
            }}
          >
            {t(`deed.${deed}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function send(id: string, { deed, words }: Entered, key: string) {
  const params = { path: { id } };
  const headers = once(key);
  if (deed === "withdrawn")
    return answer(api.POST("/api/model-cases/{id}/withdraw", { params, body: { words }, headers }));
  return answer(
    api.POST("/api/model-cases/{id}/decide", { params, body: { outcome: deed, words }, headers }),
  );
}
