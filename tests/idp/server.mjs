#!/usr/bin/env node
// The sign-in provider: `node server.mjs [--port 0] [--state-file FILE]`. Prints its issuer when ready.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`idp: needs Node 20.19 or later, this is ${process.versions.node}; npm ci puts one in node_modules/.bin/node`);
  process.exit(1);
}

// Loaded only now, so that an old Node answers with the line above and not with a syntax error.
const { readOptions } = await import('./src/options.mjs');
const { serve } = await import('./src/serve.mjs');

try {
  const running = await serve(readOptions(process.argv.slice(2), process.env));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => running.stop());
  console.log(JSON.stringify({ issuer: running.issuer }));
} catch (error) {
  console.error(`idp: ${error.message}`);
  process.exitCode = 1;
}
