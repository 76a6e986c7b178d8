import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { AddFiles } from "../parts/AddFiles.tsx";
import { useAttachments } from "../use-attachments.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay, useMe } from "../use-me.ts";
import styles from "./Goods.module.css";
import type { GoodsHold } from "./holds-query.ts";

type Entry = { words?: string };
type Deed = "approve" | "take" | "prove" | "refuse" | "withdraw" | "lift";
type OpenDeeds = { plain: Deed[]; worded: Deed[]; isProving: boolean };

/** What the reader may do about a hold now; letting go and turning down ask for the reason. */
export function HoldDeeds({ hold }: { hold: GoodsHold }) {
  const { t } = useTranslation("goods");
  const [form] = Form.useForm<Entry>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const files = useAttachments();
  const { plain, worded, isProving } = useOpenDeeds(hold);
  const run = useFormCommand(
    form,
    (deed: Deed, key) =>
      send(deed, hold, { words: form.getFieldValue("words") ?? "", upload: files.uploaded[0]?.id, key }),
    () => {
      message.success(t("done"));
      client.invalidateQueries({ queryKey: keys.actions });
    },
  );
  if (plain.length + worded.length === 0) return null;
  return (
    <Form<Entry> form={form} name={`hold-${hold.number}`} layout="vertical" requiredMark={false}>
      {worded.length > 0 && (
        <Form.Item name="words" label={t(isProving ? "proof" : "reason")}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      {isProving && <AddFiles attachments={files} />}
      <FormProblem command={run} />
      <div className={styles.deeds}>
        {[...plain, ...worded].map((deed) => (
          <Button
            key={deed}
            type={deed === "approve" || deed === "prove" ? "primary" : "default"}
            danger={deed === "refuse" || deed === "withdraw"}
            loading={run.isPending && run.variables === deed}
            disabled={files.isBusy || run.isPending}
            onClick={() => run.mutate(deed)}
          >
            {t(`deeds.${deed}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function useOpenDeeds({ state, mayApprove, byGateway, owner }: GoodsHold): OpenDeeds {
  const may = useMay();
  const me = useMe().id;
  const prepares = may("action.prepare");
  const approves = may("action.approve");
  const plain: Deed[] = [];
  const worded: Deed[] = [];
  if (mayApprove) plain.push("approve");
  if (state === "awaiting_approval" && approves) worded.push("refuse");
  if (state === "awaiting_approval" && prepares) worded.push("withdraw");
  if (state === "in_force" && approves) worded.push("lift");
  const isUnderWay = state === "under_way" || state === "lifting";
  const isProving = isUnderWay && prepares && !byGateway && owner.id === me;
  if (isProving) worded.push("prove");
  else if (isUnderWay && prepares) plain.push("take");
  return { plain, worded, isProving };
}

type Sent = { words: string; upload: string | undefined; key: string };

function send(deed: Deed, { number, version }: GoodsHold, { words, upload, key }: Sent) {
  const asked = { params: { path: { hold: number } }, headers: once(key) };
  switch (deed) {
    case "approve":
      return answer(api.POST("/api/goods-holds/{hold}/approve", { ...asked, body: { version } }));
    case "take":
      return answer(api.POST("/api/goods-holds/{hold}/take", { ...asked, body: { version } }));
    case "prove":
      return answer(
        api.POST("/api/goods-holds/{hold}/prove", { ...asked, body: { version, proof: words, upload } }),
      );
    case "refuse":
      return answer(
        api.POST("/api/goods-holds/{hold}/refuse", { ...asked, body: { version, reason: words } }),
      );
    case "withdraw":
      return answer(
        api.POST("/api/goods-holds/{hold}/withdraw", { ...asked, body: { version, reason: words } }),
      );
    case "lift":
      return answer(api.POST("/api/goods-holds/{hold}/lift", { ...asked, body: { version, reason: words } }));
  }
}
