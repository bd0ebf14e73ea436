import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';

import { Browser, hiddenFields } from './browser.mjs';
import { AUDIENCE, start, token } from './provider.mjs';

let idp;
before(async () => { idp = await start(); });
after(() => idp.stop());

async function ask(scope = 'openid profile') {
  const body = new URLSearchParams({ client_id: 'targa-kiosk', scope });
  const response = await fetch(new URL('/device/auth', idp.issuer), { method: 'POST', body });
  assert.equal(response.status, 200);
  return response.json();
}

const poll = (device) => token(idp.issuer, {
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: 'targa-kiosk', device_code: device.device_code,
});

test('the code of the kiosk, typed on a phone, signs the kiosk in', async () => {
  const device = await ask();
  assert.match(device.user_code, /^[A-Z]{4}-[A-Z]{4}$/);
  assert.equal((await poll(device)).error, 'authorization_pending');

  const phone = new Browser();
  const input = await phone.open(device.verification_uri);
  assert.match(input.html, /<label for="user-code">Codice che vedi sul totem<\/label>/);
  const confirm = await phone.open(device.verification_uri, { ...hiddenFields(input.html), user_code: device.user_code });
  assert.match(confirm.html, /È il tuo totem\?/);
  assert.ok(confirm.html.includes(device.user_code));
  const login = await phone.open(device.verification_uri, hiddenFields(confirm.html));
  assert.match(login.html, /Totem di Targa/);
  const done = await phone.open(login.address, { person: 'maria-rossi' });
  assert.match(done.html, /Accesso fatto/);

  const tokens = await poll(device);
  const keys = createRemoteJWKSet(new URL('/jwks', idp.issuer));
  const { payload } = await jwtVerify(tokens.access_token, keys, { issuer: idp.issuer, audience: AUDIENCE });
  assert.equal(payload.fiscalNumber, 'TINIT-RSSMRA80A41L219Q');
  assert.equal(tokens.refresh_token, undefined, 'a kiosk that did not ask for offline access keeps nothing');
});

test('a kiosk that asks to stay signed in gets a refresh token', async () => {
  const device = await ask('openid profile offline_access');
  const phone = new Browser();
  const confirm = await phone.open(device.verification_uri_complete);
  const login = await phone.open(device.verification_uri, hiddenFields(confirm.html));
  await phone.open(login.address, { person: 'maria-rossi' });
  assert.ok((await poll(device)).refresh_token);
});

test('the address with the code in it goes straight to the question', async () => {
  const device = await ask();
  const confirm = await new Browser().open(device.verification_uri_complete);
  assert.match(confirm.html, /È il tuo totem\?/);
});

test('"no" on the phone is told to the kiosk', async () => {
  const device = await ask();
  const phone = new Browser();
  const confirm = await phone.open(device.verification_uri_complete);
  const aborted = await phone.open(device.verification_uri, { ...hiddenFields(confirm.html), abort: 'yes' });
  assert.match(aborted.html, /Hai annullato/);
  assert.equal((await poll(device)).error, 'access_denied');
});

test('a wrong code is said in words', async () => {
  const phone = new Browser();
  const uri = new URL('/device', idp.issuer).href;
  const input = await phone.open(uri);
  const again = await phone.open(uri, { ...hiddenFields(input.html), user_code: 'ZZZZ-ZZZZ' });
  assert.match(again.html, /role="alert">Questo codice non va bene/);
});
