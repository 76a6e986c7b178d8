import { Image } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../upload-file.ts";
import styles from "./Attachments.module.css";

/** Thumbnails of one size, so that nothing jumps while they load; Enter opens, arrows turn, Esc closes. */
export function Photos({ photos }: { photos: readonly Attachment[] }) {
  const { t } = useTranslation("common");
  const [shown, setShown] = useState<number | null>(null);
  if (photos.length === 0) return null;
  return (
    <>
      <ul className={styles.photos}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button
              type="button"
              onClick={() => setShown(index)}
              aria-label={t("file.photo", { name: photo.name })}
            >
              <img src={`/api/files/${photo.id}?preview=1`} alt="" width={88} height={88} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Image.PreviewGroup
        items={photos.map(({ id, name }) => ({ src: `/api/files/${id}`, alt: name }))}
        preview={{
          open: shown !== null,
          current: shown ?? 0,
          onChange: setShown,
          onOpenChange: (isOpen) => !isOpen && setShown(null),
        }}
      />
    </>
  );
}
