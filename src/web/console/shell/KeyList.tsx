import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./KeyList.module.css";
import { keyGroups } from "./key-list.ts";

/** All keys on one card. */
export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t("keyList")} width={480}>
      {keyGroups.map(({ group, keys }) => (
        <section key={group} className={styles.group}>
          <h2>{t(`keyGroups.${group}`)}</h2>
          <dl>
            {keys.map((key) => (
              <div key={key.name}>
                <dt>{t(`key.${key.name}`)}</dt>
                <dd>
                  <KeyHint keys={key.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
