import { inMegabytes } from "../../../shared/upload-limits.ts";
import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

export const fileEmpty = () =>
  new Invalid("file_empty", {
    zh: "文件是空的，请重新选择。",
    en: "The file is empty. Please choose it again.",
  });

export const fileTooLarge = (maxBytes: number) => {
  const megabytes = inMegabytes(maxBytes);
  return new Invalid(
    "file_too_large",
    {
      zh: `文件超过 ${megabytes} MB。请压缩、剪短，或分成几个文件再上传。`,
      en: `The file is larger than ${megabytes} MB. Please compress or shorten it, or send it in parts.`,
    },
    { maxBytes },
  );
};

export const fileTypeRefused = () =>
  new Invalid("file_type_refused", {
    zh: "不能上传这种文件。可以上传照片、视频、录音、PDF、Word、Excel 和文本文件。",
    en: "This kind of file cannot be uploaded. Photos, videos, recordings, PDF, Word, Excel and text files can.",
  });

export const fileNotFound = () =>
  new NotFound("file_not_found", { zh: "找不到这个文件。", en: "There is no such file." });

export const imageNotDisplayable = () =>
  new Invalid("image_not_displayable", {
    zh: "这个文件不能作为图片显示，请下载查看。",
    en: "This file cannot be shown as an image. Please download it.",
  });

export const storageFull = () =>
  new NotPossibleNow("storage_full", {
    zh: "服务器存储空间已满，暂时无法保存文件。请稍后再试，或联系管理员。",
    en: "The server's storage is full; the file cannot be kept now. Please try later or tell the administrator.",
  });
