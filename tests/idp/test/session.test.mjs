import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Browser, hiddenFields } from './browser.mjs';
import { signIn, start, token } from './provider.mjs';

const refresh = (idp, refreshToken) => token(idp.issuer, {
  grant_type: 'refresh_token', client_id: 'targa-citizen', refresh_token: refreshToken,
});

async function withProvider(flags, work) {
  const idp = await start(...flags);
  try {
    await work(idp);
  } finally {
    await idp.stop();
  }
}

test('refresh tokens rotate, and a used one closes the whole grant', () => withProvider([], async (idp) => {
  const first = await signIn(new Browser(), idp.issuer, 'mario-rossi');
  const second = await refresh(idp, first.refresh_token);
  assert.equal(second.status, 200);
  assert.notEqual(second.refresh_token, first.refresh_token);
  assert.ok(second.access_token.split('.').length === 3, 'still a JWT without naming the audience');

  const stolen = await refresh(idp, first.refresh_token);
  assert.equal(stolen.error, 'invalid_grant');
  assert.equal((await refresh(idp, second.refresh_token)).error, 'invalid_grant');
}));

test('a revoked refresh token is dead', () => withProvider([], async (idp) => {
  const tokens = await signIn(new Browser(), idp.issuer, 'mario-rossi');
  const body = new URLSearchParams({ client_id: 'targa-citizen', token: tokens.refresh_token });
  assert.equal((await fetch(new URL('/token/revocation', idp.issuer), { method: 'POST', body })).status, 200);
  assert.equal((await refresh(idp, tokens.refresh_token)).error, 'invalid_grant');
}));

test('logout asks and goes back to the app', () => withProvider([], async (idp) => {
  const browser = new Browser();
  const tokens = await signIn(browser, idp.issuer, 'mario-rossi');
  const url = new URL('/session/end', idp.issuer);
  url.searchParams.set('id_token_hint', tokens.id_token);
  url.searchParams.set('post_logout_redirect_uri', 'http://127.0.0.1:40999/signed-out');
  url.searchParams.set('state', 'bye');
  const question = await browser.open(url.href);
  assert.match(question.html, /id="logout"/);
  const action = question.html.match(/action="([^"]+)"/)[1].replaceAll('&#58;', ':');
  const { outside } = await browser.open(action, { ...hiddenFields(question.html), logout: 'yes' });
  assert.equal(outside.href, 'http://127.0.0.1:40999/signed-out?state=bye');
}));

test('lifetimes come from the flags', () => withProvider(['--access-token-seconds', '2', '--refresh-token-seconds', '1'], async (idp) => {
  const tokens = await signIn(new Browser(), idp.issuer, 'mario-rossi');
  assert.equal(tokens.expires_in, 2);
  await sleep(2100);
  assert.equal((await refresh(idp, tokens.refresh_token)).error, 'invalid_grant');
}));

test('a restart with the state file keeps issuer, keys and sessions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'targa-idp-'));
  const file = join(folder, 'state.json');
  try {
    const before = await start('--state-file', file);
    const tokens = await signIn(new Browser(), before.issuer, 'mario-rossi');
    assert.equal(await before.stop('SIGINT'), 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);

    const after = await start('--state-file', file);
    try {
      assert.equal(after.issuer, before.issuer);
      assert.equal((await refresh(after, tokens.refresh_token)).status, 200);
      assert.equal(JSON.parse(readFileSync(file, 'utf8')).version, 1);
    } finally {
      assert.equal(await after.stop(), 0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a taken port is left alone and another chosen', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  try {
    await withProvider(['--port', String(port)], async (idp) => {
      assert.notEqual(new URL(idp.issuer).port, String(port));
      assert.match(idp.stderr(), /taken/);
    });
  } finally {
    other.close();
  }
});
