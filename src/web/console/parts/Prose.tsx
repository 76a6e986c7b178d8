import { Link } from "@tanstack/react-router";
import styles from "./Prose.module.css";
import { type Block, proseBlocks, type Span } from "./prose-blocks.ts";

/** A lesson's text. It is drawn from its parts, never as markup that came along. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      {proseBlocks(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
        <BlockOf key={at} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <h3>
          <Spans spans={block.spans} />
        </h3>
      );
    case "paragraph":
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case "bullets":
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      );
    case "numbers":
      return (
        <ol>
          <Items items={block.items} />
        </ol>
      );
  }
}

function Items({ items }: { items: Span[][] }) {
  return items.map((spans, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one list never move.
    <li key={at}>
      <Spans spans={spans} />
    </li>
  ));
}

function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line never move.
    <SpanOf key={at} span={span} />
  ));
}

function SpanOf({ span }: { span: Span }) {
  if (span.kind === "strong") return <strong>{span.text}</strong>;
  if (span.kind === "link") return <Link to={span.path as "/"}>{span.text}</Link>;
  return span.text;
}
