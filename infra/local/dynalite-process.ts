import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { announceReady, followParent, readChildOptions } from './child-lifetime.ts';

const { port, directory } = readChildOptions();

// dynalite throws from an event handler when a client hangs up in the middle of a request: no reason to die.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ECONNRESET' || error.message === 'aborted') return;
  console.error(error);
  process.exit(1);
});

const server = dynalite({
  createTableMs: 0,
  deleteTableMs: 0,
  updateTableMs: 0,
  ...(directory !== undefined && { path: directory }),
});

followParent(
  () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);
server.listen(port, '127.0.0.1', () => announceReady((server.address() as AddressInfo).port));
