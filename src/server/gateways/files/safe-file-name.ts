/**
 * A name to show and to offer for a download: Chinese and emoji stay, and what could lead elsewhere or look like
 * another name goes: folders, control, direction and zero-width characters. A form may send a file without a name.
 */
export function safeFileName(name: string | undefined): string {
  const last = (name ?? "").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const visible = last
    .replace(harmful, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return visible === "" ? "file" : shortened(visible);
}

// The zero-width joiner (U+200D) stays: families and professions among the emoji are made with it.
const harmful =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd]/gu;

const longest = 120;

function shortened(name: string) {
  if (name.length <= longest) return name;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  let stem = "";
  for (const { segment } of graphemes.segment(name.slice(0, 2 * longest))) {
    if (stem.length + segment.length + extension.length > longest) break;
    stem += segment;
  }
  return stem + extension;
}

// Cut between whole characters as people see them, never inside an emoji.
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
