// Binds the port, builds the provider for it, and stops without leaving anything open.
import { createServer } from 'node:http';
import { once } from 'node:events';

import { createProvider } from './provider.mjs';
import { interactionRoutes } from './interaction.mjs';
import { renderError } from './pages.mjs';
import { State } from './state.mjs';

const HOST = '127.0.0.1';

async function listen(server, port) {
  server.listen(port, HOST);
  await once(server, 'listening');
}

/** Listens on the wanted port or, when it is taken, on any free one. */
async function listenSomewhere(server, port) {
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    console.error(`idp: port ${port} is taken, choosing another`);
    await listen(server, 0);
  }
  return server.address().port;
}

/** Failures of our own pages (an expired sign-in, a missing cookie) get our page, not a stack. */
async function ownErrors(ctx, next) {
  try {
    await next();
  } catch (error) {
    ctx.status = error.statusCode ?? 500;
    if (ctx.status >= 500) console.error(`idp: ${error.stack}`);
    await renderError(ctx, { error: error.error ?? 'server_error', error_description: error.error_description });
  }
}

/** Starts the provider; answers its issuer and how to stop it. */
export async function serve(options) {
  const state = new State(options.stateFile);
  let answer;
  const server = createServer((request, response) => answer(request, response));
  // The port of the last run comes first: tokens name the issuer, and so the port.
  state.port = await listenSomewhere(server, options.port || state.port);
  const issuer = `http://${HOST}:${state.port}`;
  const provider = createProvider(issuer, options, state);
  provider.on('server_error', (ctx, error) => console.error(`idp: ${error.stack}`));
  provider.use(ownErrors);
  provider.use(interactionRoutes(provider));
  answer = provider.callback();
  state.save();
  return {
    issuer,
    async stop() {
      state.save();
      server.close();
      server.closeAllConnections();
    },
  };
}
