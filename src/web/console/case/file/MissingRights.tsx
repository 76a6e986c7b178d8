import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { useMay } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { offerInPlay } from "../case-facts.ts";
import { proposalsQuery } from "../deeds/proposals-query.ts";

/** What the law grants and the offer in play leaves out: said beside it, so that nobody overlooks it. */
export function MissingRights() {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  const { view } = useCase();
  const may = useMay();
  const isAsked = may("remedy.offer") && offerInPlay(view) !== undefined;
  const { data } = useQuery({ ...proposalsQuery(view.number), enabled: isAsked });
  if (!isAsked || !data || data.missing.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 8 }}
      title={t("remedies.missing")}
      description={
        <ul>
          {data.missing.map(({ rule, kind, why }) => (
            <li key={`${rule} ${kind}`}>{lang === "en" ? why.en : why.zh}</li>
          ))}
        </ul>
      }
    />
  );
}
