import { type ListenOptions, Server } from 'node:net';

/**
 * Makes every server of this process listen on 127.0.0.1, whatever address it asks for: fauxqs binds all interfaces and
 * has no option against it, and a queue without authentication must not be reachable from the network.
 */
export function bindToLoopbackOnly(): void {
  const listen = Server.prototype.listen as (this: Server, ...args: readonly unknown[]) => Server;
  Server.prototype.listen = function (this: Server, ...args: readonly unknown[]): Server {
    const [first, ...rest] = args;
    if (typeof first !== 'object' || first === null) throw new TypeError('loopback only: listen({ port }) is expected');
    const options: ListenOptions = { ...first, host: '127.0.0.1' };
    return listen.call(this, options, ...rest);
  } as typeof Server.prototype.listen;
}
