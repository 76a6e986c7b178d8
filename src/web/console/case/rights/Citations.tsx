import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ArticlePaper } from "../../law/ArticlePaper.tsx";
import { Tag } from "../file/Tag.tsx";
import styles from "./Rights.module.css";
import type { Citation } from "./rights-query.ts";

/** The articles something rests on; each opens beside the case. */
export function Citations({ citations }: { citations: Citation[] }) {
  const { t } = useTranslation("rights");
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <ul className={styles.citations}>
        {citations.map((each) => (
          <li key={each.id}>
            <Button size="small" type="link" className={styles.citation} onClick={() => setOpened(each.id)}>
              <CitedAs citation={each} />
            </Button>
            {!each.mayBeQuoted && <Tag tone="at-risk">{t("unverified")}</Tag>}
          </li>
        ))}
      </ul>
      <Drawer open={opened !== null} onClose={() => setOpened(null)} title={t("article")} size={480}>
        {opened && <ArticlePaper code={opened} />}
      </Drawer>
    </>
  );
}

function CitedAs({ citation: { law, lawEn, article } }: { citation: Citation }) {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? `${lawEn}, ${article}` : `${shortTitle(law)} ${article}`;
}

/** As lawyers say it: without the name of the state, in title marks. */
function shortTitle(law: string): string {
  return `《${law.replace(/^中华人民共和国/, "")}》`;
}
