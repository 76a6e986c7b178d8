export type StreamEvent = { id: string | null; data: string };

/**
 * Reads server-sent events from bytes as they come. The browser's EventSource cannot send the customer's token in a
 * header, and in the address it would end up in logs.
 */
export function eventStreamParser(onEvent: (event: StreamEvent) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = "";
  let lastId: string | null = null;
  let data: string[] = [];

  function take(line: string): void {
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === "data") data.push(value);
    if (field === "id") lastId = value;
    if (line === "") dispatch();
  }

  function dispatch(): void {
    if (data.length > 0) onEvent({ id: lastId, data: data.join("\n") });
    data = [];
  }

  return (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    for (const line of lines) take(line);
  };
}
