// Starts the real program, as the demo does, and speaks OAuth with it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const AUDIENCE = 'https://api.targa.example';
export const REDIRECT = 'http://127.0.0.1:40123/callback';

const PROGRAM = fileURLToPath(new URL('../server.mjs', import.meta.url));

/** The program running, with what it wrote on stderr. */
export async function start(...flags) {
  const child = spawn(process.execPath, [PROGRAM, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => { stderr += chunk; });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...JSON.parse(line),
    stderr: () => stderr,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

/** A PKCE pair. */
export function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** An authorization request. */
export function authorizationUrl(issuer, parameters) {
  const url = new URL('/auth', issuer);
  const all = {
    client_id: 'targa-citizen',
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid profile offline_access',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge_method: 'S256',
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/** One call of the token endpoint. */
export async function token(issuer, form) {
  const response = await fetch(new URL('/token', issuer), { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, ...(await response.json()) };
}

/** Signs a person in by browser and answers the tokens. */
export async function signIn(browser, issuer, person, parameters = {}) {
  const { verifier, challenge } = pkce();
  const login = await browser.open(authorizationUrl(issuer, { code_challenge: challenge, ...parameters }));
  assert.match(login.html, /id="person-mario-rossi"/);
  const { outside } = await browser.open(login.address, { person });
  assert.equal(outside.origin + outside.pathname, REDIRECT);
  assert.equal(outside.searchParams.get('state'), 'a-state');
  return token(issuer, {
    grant_type: 'authorization_code',
    client_id: parameters.client_id ?? 'targa-citizen',
    code: outside.searchParams.get('code'),
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
}
