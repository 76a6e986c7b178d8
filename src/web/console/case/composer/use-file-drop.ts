import { type ClipboardEvent, type DragEvent, useState } from "react";

/** Files that are dropped on a place or pasted into it, beside the button that does the same by keyboard. */
export function useFileDrop(add: (files: FileList) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setIsOver(false);
        add(event.dataTransfer.files);
      },
      // A paste without files is text and goes its usual way.
      onPaste(event: ClipboardEvent) {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        add(event.clipboardData.files);
      },
    },
  };
}
