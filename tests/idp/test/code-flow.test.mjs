import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';

import { Browser } from './browser.mjs';
import { AUDIENCE, authorizationUrl, pkce, REDIRECT, signIn, start, token } from './provider.mjs';

let idp;
before(async () => { idp = await start(); });
after(() => idp.stop());

const keys = () => createRemoteJWKSet(new URL('/jwks', idp.issuer));

test('code and PKCE: the tokens verify and say who it is', async () => {
  const tokens = await signIn(new Browser(), idp.issuer, 'mario-rossi');
  assert.equal(tokens.expires_in, 300);
  assert.ok(tokens.refresh_token);

  const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys(), { issuer: idp.issuer, audience: AUDIENCE, typ: 'at+jwt' });
  assert.equal(protectedHeader.alg, 'RS256');
  assert.equal(payload.sub, 'mario-rossi');
  assert.equal(payload.fiscalNumber, 'TINIT-RSSMRA85T10A562S');
  assert.equal(payload.name, 'Mario Rossi');
  assert.equal(payload.acr, 'https://www.spid.gov.it/SpidL2');
  assert.deepEqual(payload.roles, []);
  assert.equal(payload.client_id, 'targa-citizen');

  const { payload: id } = await jwtVerify(tokens.id_token, keys(), { issuer: idp.issuer, audience: 'targa-citizen' });
  assert.equal(id.nonce, 'a-nonce');
  assert.equal(id.fiscalNumber, 'TINIT-RSSMRA85T10A562S');
  assert.equal(id.name, 'Mario Rossi');
  assert.equal(id.acr, 'https://www.spid.gov.it/SpidL2');
  assert.deepEqual(id.roles, []);
});

test('two people after one another in one browser: each gets her own tokens', async () => {
  const browser = new Browser();
  await signIn(browser, idp.issuer, 'mario-rossi');
  const tokens = await signIn(browser, idp.issuer, 'anna-verdi', { client_id: 'targa-officer', resource: AUDIENCE });
  const { payload } = await jwtVerify(tokens.access_token, keys(), { audience: AUDIENCE });
  assert.equal(payload.sub, 'anna-verdi');
  assert.deepEqual(payload.roles, ['officer']);
});

for (const prompt of ['login', 'consent', 'login consent']) {
  test(`prompt=${prompt} works and asks for nothing but the person`, async () => {
    const tokens = await signIn(new Browser(), idp.issuer, 'mario-rossi', { prompt });
    assert.ok(tokens.refresh_token);
  });
}

test('cancel gives access_denied to the app', async () => {
  const browser = new Browser();
  const login = await browser.open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge }));
  const { outside } = await browser.open(login.address, { cancel: 'yes' });
  assert.equal(outside.searchParams.get('error'), 'access_denied');
});

test('an unknown person is asked again', async () => {
  const browser = new Browser();
  const login = await browser.open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge }));
  const again = await browser.open(login.address, { person: 'nobody' });
  assert.match(again.html, /id="person-mario-rossi"/);
});

for (const [why, parameters] of [
  ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
  ['plain PKCE', { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' }],
  ['PKCE without a method', { code_challenge: 'a'.repeat(43), code_challenge_method: undefined }],
]) {
  test(`${why} is refused`, async () => {
    const { outside } = await new Browser().open(authorizationUrl(idp.issuer, parameters));
    assert.equal(outside.searchParams.get('error'), 'invalid_request');
  });
}

test('a wrong verifier gets no token', async () => {
  const browser = new Browser();
  const login = await browser.open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge }));
  const { outside } = await browser.open(login.address, { person: 'mario-rossi' });
  const answer = await token(idp.issuer, {
    grant_type: 'authorization_code', client_id: 'targa-citizen', code: outside.searchParams.get('code'), redirect_uri: REDIRECT, code_verifier: pkce().verifier,
  });
  assert.equal(answer.error, 'invalid_grant');
});

for (const [why, parameters] of [
  ['another host to return to', { redirect_uri: 'http://127.0.0.2/callback' }],
  ['an unknown client', { client_id: 'nobody' }],
]) {
  test(`${why} is an error page, in Italian, without a redirect`, async () => {
    const answer = await new Browser().open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge, ...parameters }));
    assert.equal(answer.status, 400);
    assert.match(answer.html, /<html lang="it">/);
    assert.match(answer.html, /Non è stato possibile accedere/);
  });
}

test('another audience is refused', async () => {
  const { outside } = await new Browser().open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge, resource: 'https://elsewhere.example' }));
  assert.equal(outside.searchParams.get('error'), 'invalid_target');
});

test('pages cannot be framed and are not cached', async () => {
  const { headers } = await new Browser().open(authorizationUrl(idp.issuer, { code_challenge: pkce().challenge }));
  assert.match(headers.get('content-security-policy'), /frame-ancestors 'none'/);
  assert.equal(headers.get('cache-control'), 'no-store');
});

test('a lost sign-in page is our error page, not a stack', async () => {
  const answer = await new Browser().open(new URL('/interaction/none', idp.issuer).href);
  assert.equal(answer.status, 400);
  assert.match(answer.html, /Torna all'app e riprova/);
});

test('nothing was said on stderr', () => assert.equal(idp.stderr(), ''));
