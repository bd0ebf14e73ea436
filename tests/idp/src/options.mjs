// Flags and environment of the provider. Unknown or malformed ones stop the start with one line.
import { parseArgs } from 'node:util';

const DEFAULTS = {
  port: ['TARGA_IDP_PORT', '0'],
  'state-file': ['TARGA_IDP_STATE_FILE', ''],
  audience: ['TARGA_IDP_AUDIENCE', 'https://api.targa.example'],
  'access-token-seconds': ['TARGA_IDP_ACCESS_TOKEN_SECONDS', '300'],
  'refresh-token-seconds': ['TARGA_IDP_REFRESH_TOKEN_SECONDS', String(30 * 24 * 60 * 60)],
};

function wholeNumber(name, text, min, max) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max) {
    throw new Error(`--${name} must be a whole number from ${min} to ${max}`);
  }
  return number;
}

/** Options from the command line, else from the environment, else the defaults. */
export function readOptions(argv, env) {
  const options = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ args: argv, options });
  const text = (name) => {
    const [variable, fallback] = DEFAULTS[name];
    return values[name] ?? env[variable] ?? fallback;
  };
  return {
    port: wholeNumber('port', text('port'), 0, 65_535),
    stateFile: text('state-file') || undefined,
    audience: text('audience'),
    accessTokenSeconds: wholeNumber('access-token-seconds', text('access-token-seconds'), 1, 3600),
    refreshTokenSeconds: wholeNumber('refresh-token-seconds', text('refresh-token-seconds'), 1, 31_536_000),
  };
}
