import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./Reports.module.css";
import { type ReportRecipient, recipientsQuery } from "./reports-queries.ts";

export function RecipientList() {
  const { t } = useTranslation(["reports", "common"]);
  const recipients = useInfiniteQuery(recipientsQuery);
  return (
    <Loaded query={recipients} skeleton={<SkeletonRows count={2} height={40} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <p className={styles.help}>{t("recipients.none")}</p>;
        return (
          <>
            <ul className={styles.rows}>
              {rows.map((recipient) => (
                <Recipient key={recipient.id} recipient={recipient} />
              ))}
            </ul>
            {recipients.hasNextPage && (
              <Button onClick={() => recipients.fetchNextPage()} loading={recipients.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Recipient({ recipient }: { recipient: ReportRecipient }) {
  const { t } = useTranslation("reports");
  const may = useMay();
  const client = useQueryClient();
  const { id, staff, email, kinds, language, isOptedOut } = recipient;
  const remove = useCommand(
    (_entered: { id: string }, key) =>
      answer(
        api.POST("/api/report-recipients/{id}/remove", { params: { path: { id } }, headers: once(key) }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.reports }) },
  );
  return (
    <li>
      <span>
        {staff ? `${staff.name} · ${email}` : email}
        <small>
          {kinds.map((kind) => t(`kind.${kind}`)).join(t("listSeparator"))} · {t(`lang.${language}`)}
          {isOptedOut && ` · ${t("recipients.optedOut")}`}
        </small>
        <FormProblem command={remove} />
      </span>
      {may("report.manage") && (
        <Button
          size="small"
          aria-label={t("recipients.removeOf", { email })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          {t("recipients.remove")}
        </Button>
      )}
    </li>
  );
}
