import { useEffect, useState } from "react";

/** An address the browser can draw the bytes from, given back when they are no longer shown. */
export function useObjectUrl(bytes: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) return setUrl(null);
    const fresh = URL.createObjectURL(bytes);
    setUrl(fresh);
    return () => URL.revokeObjectURL(fresh);
  }, [bytes]);
  return url;
}
