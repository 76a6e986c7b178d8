import { useWords } from "../language.ts";
import { Note } from "../parts/Note.tsx";
import { standing, type Upload } from "./upload.ts";

type Props = { files: readonly Upload[]; isHeld: boolean; isChecked: boolean };

/** Why a deed with files has not gone yet. */
export function FilesNote({ files, isHeld, isChecked }: Props) {
  const words = useWords().filing.files;
  if (isHeld) return <Note tone="warn">{words.stillUploading}</Note>;
  if (isChecked && standing(files) === "failed") return <Note tone="bad">{words.someFailed}</Note>;
  return null;
}
