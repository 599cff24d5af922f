import { startFauxqs } from 'fauxqs';
import { announceReady, followParent, readChildOptions } from './child-lifetime.ts';
import { bindToLoopbackOnly } from './loopback-only.ts';

const { port, directory } = readChildOptions();

bindToLoopbackOnly();
const server = await startFauxqs({ port, logger: false, ...(directory !== undefined && { dataDir: directory }) });
followParent(() => server.stop());
announceReady(server.port);
