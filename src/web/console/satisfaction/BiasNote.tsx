import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Figures } from "./satisfaction-query.ts";

/** Small differences say nothing: a tenth of a point is noise at any volume a desk sees. */
const noise = 0.1;

/** In plain words, what silence does to the figure. */
export function BiasNote({ figures: { raw, weighted, unheard } }: { figures: Figures }) {
  const { t } = useTranslation("satisfaction");
  if (!raw) return null;
  const difference = weighted ? raw.value - weighted.value : 0;
  const words =
    difference > noise
      ? t("bias.flatters", { by: difference.toFixed(2) })
      : difference < -noise
        ? t("bias.understates", { by: (-difference).toFixed(2) })
        : t("bias.little");
  return (
    <Alert
      type={difference > noise ? "warning" : "info"}
      showIcon
      title={words}
      description={unheard > 0 && t("bias.unheard", { cases: unheard })}
    />
  );
}
