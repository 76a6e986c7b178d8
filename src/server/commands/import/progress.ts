import { stderr } from "node:process";
import type { Terminal } from "../terminal.ts";

export type Progress = { show(at: { rowsDone: number; rowsTotal: number }): void; close(): void };

const barWidth = 30;

/** A bar that moves at a terminal, a line for every tenth elsewhere. */
export function openProgress(terminal: Terminal, name: string): Progress {
  return stderr.isTTY ? movingBar(name) : plainLines(terminal, name);
}

function movingBar(name: string): Progress {
  return {
    show: ({ rowsDone, rowsTotal }) => {
      const share = rowsTotal === 0 ? 1 : rowsDone / rowsTotal;
      const filled = Math.round(share * barWidth);
      const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
      stderr.write(`\r\x1b[2K${name}  ${bar}  ${Math.floor(share * 100)}%  ${rowsDone}/${rowsTotal}`);
    },
    close: () => stderr.write("\n"),
  };
}

function plainLines(terminal: Terminal, name: string): Progress {
  let tenths = 0;
  return {
    show: ({ rowsDone, rowsTotal }) => {
      const reached = rowsTotal === 0 ? 10 : Math.floor((rowsDone / rowsTotal) * 10);
      if (reached <= tenths) return;
      tenths = reached;
      terminal.say({
        zh: `${name}：${rowsDone}/${rowsTotal} 行`,
        en: `${name}: ${rowsDone}/${rowsTotal} rows`,
      });
    },
    close: () => {},
  };
}
