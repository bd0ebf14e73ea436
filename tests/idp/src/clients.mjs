// The three apps, all native and public: no secret could be kept in them (RFC 8252).

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

const native = {
  application_type: 'native',
  token_endpoint_auth_method: 'none',
};

const withBrowser = {
  ...native,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  // Any port matches on a loopback address (RFC 8252, section 7.3).
  redirect_uris: ['http://127.0.0.1/callback'],
  post_logout_redirect_uris: ['http://127.0.0.1/signed-out'],
};

/** Registered clients. */
export const clients = [
  { ...withBrowser, client_id: 'targa-citizen', client_name: 'Targa' },
  { ...withBrowser, client_id: 'targa-officer', client_name: 'Targa – Polizia locale' },
  {
    ...native,
    client_id: 'targa-kiosk',
    client_name: 'Totem di Targa',
    grant_types: [DEVICE_GRANT, 'refresh_token'],
    response_types: [],
    redirect_uris: [],
  },
];
