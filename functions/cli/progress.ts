/** A line that tells how far long work is: drawn over on a terminal, silent in a pipe. */
export interface Progress {
  update(text: string, share?: number): void;
  done(): void;
}

const BAR = 24;
const INTERVAL_MS = 100;

/** Draws on stderr, so that what a program reads from stdout stays clean. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let last = 0;
  const draw = (line: string) => stream.write(`\r\u001b[2K${line}`);
  if (!stream.isTTY) return { update: () => {}, done: () => {} };
  return {
    update(text, share) {
      const now = Date.now();
      if (now - last < INTERVAL_MS && share !== 1) return;
      last = now;
      const filled = Math.round(BAR * Math.min(1, share ?? 0));
      draw(
        share === undefined
          ? text
          : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${Math.round(share * 100)} % ${text}`,
      );
    },
    done: () => draw(''),
  };
}
