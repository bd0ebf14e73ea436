// What must outlive a restart so that nobody is signed out by it: keys, port, sessions and grants.
import { randomBytes, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const VERSION = 1;

function freshSecrets() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  return {
    version: VERSION,
    port: 0,
    cookieKeys: [randomBytes(32).toString('base64url')],
    jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }] },
    entries: {},
  };
}

function load(file) {
  if (!file || !existsSync(file)) return freshSecrets();
  const state = JSON.parse(readFileSync(file, 'utf8'));
  if (state.version !== VERSION) throw new Error(`the state file has version ${state.version}, not ${VERSION}: delete it`);
  return state;
}

/** Keys and entries in memory and, when a file is given, on disk (readable by its owner only). */
export class State {
  #file;
  #timer;

  constructor(file) {
    this.#file = file;
    Object.assign(this, load(file));
  }

  /** Writes soon: a sign-in makes a dozen changes, one write is enough. */
  changed() {
    if (!this.#file || this.#timer) return;
    this.#timer = setTimeout(() => this.save(), 100);
    this.#timer.unref();
  }

  /** Writes now, through a rename, so that a stop in the middle leaves the old file. */
  save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#file) return;
    const { version, port, cookieKeys, jwks, entries } = this;
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify({ version, port, cookieKeys, jwks, entries }), { mode: 0o600 });
    chmodSync(next, 0o600);
    renameSync(next, this.#file);
  }
}
