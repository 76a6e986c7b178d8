import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { useMe } from "../use-me.ts";
import type { ScorecardHead } from "./scorecards-query.ts";
import { useScorecardDeed } from "./use-scorecard-deed.ts";

/** A draft goes to review; another person publishes it or sends it back with words. */
export function ReviewActions({ head }: { head: ScorecardHead }) {
  const { t } = useTranslation("scorecards");
  const me = useMe();
  const path = { code: head.code };
  const body = { seenRevision: head.revision };
  const review = useScorecardDeed(
    (_: object, key) =>
      answer(api.POST("/api/scorecards/{code}/review", { params: { path }, headers: once(key), body })),
    t("sent"),
  );
  const publish = useScorecardDeed(
    (_: object, key) =>
      answer(api.POST("/api/scorecards/{code}/publish", { params: { path }, headers: once(key), body })),
    t("published"),
  );
  if (head.state === "draft")
    return (
      <Button size="small" type="primary" loading={review.isPending} onClick={() => review.mutate(body)}>
        {t("send")}
      </Button>
    );
  const isOwn = head.author?.id === me.id;
  return (
    <>
      <ReturnButton code={head.code} />
      <Button
        size="small"
        type="primary"
        disabled={isOwn}
        title={isOwn ? t("ownHelp") : undefined}
        loading={publish.isPending}
        onClick={() => publish.mutate(body)}
      >
        {t("publish")}
      </Button>
    </>
  );
}

function ReturnButton({ code }: { code: string }) {
  const { t } = useTranslation(["scorecards", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ words: string }>();
  const back = useScorecardDeed(
    (body: { words: string }, key) =>
      answer(
        api.POST("/api/scorecards/{code}/return", { params: { path: { code } }, headers: once(key), body }),
      ),
    t("returnedNow"),
    () => setOpen(false),
  );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("return")}
      </Button>
      <Modal
        open={isOpen}
        title={t("return")}
        okText={t("return")}
        okButtonProps={{ loading: back.isPending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          form={form}
          name={`return.${code}`}
          layout="vertical"
          requiredMark={false}
          onFinish={back.mutate}
        >
          <Form.Item
            name="words"
            label={t("returnWords")}
            rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
          >
            <Input.TextArea maxLength={1_000} autoSize={{ minRows: 3 }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
