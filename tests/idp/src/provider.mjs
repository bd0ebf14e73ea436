// oidc-provider configured as a city's gateway in front of SPID.
import { Provider, errors, interactionPolicy } from 'oidc-provider';

import { adapterOver } from './adapter.mjs';
import { clients } from './clients.mjs';
import { claimsOf, personById, SPID_LEVEL_2 } from './people.mjs';
import * as pages from './pages.mjs';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * Login at every authorization (SPID level 2 allows no single sign-on). Consent is a prompt that may be
 * named, as OpenID Connect wants with offline_access, but that is never put to people: the apps are the city's own.
 */
function policy() {
  const { base, Check, Prompt } = interactionPolicy;
  const prompts = base();
  prompts.remove('consent');
  prompts.add(new Prompt({ name: 'consent', requestable: true }));
  prompts.get('login').checks.add(new Check(
    'spid_level_2',
    'SPID level 2 requires a new authentication',
    'login_required',
    (ctx) => !ctx.oidc.result?.login,
  ));
  return prompts;
}

/** A grant of everything asked for: the gateway and the apps belong to the same municipality. */
async function grantToFirstParty(ctx) {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope([...ctx.oidc.requestParamScopes].join(' '));
  for (const resource of Object.keys(ctx.oidc.resourceServers)) {
    grant.addResourceScope(resource, [...ctx.oidc.requestParamScopes].join(' '));
  }
  await grant.save();
  return grant;
}

/** The phone and desktop apps always stay signed in; the kiosk only if it asks. */
async function staysSignedIn(ctx, client, source) {
  return client.grantTypeAllowed('refresh_token')
    && (client.grantTypeAllowed('authorization_code') || source.scopes.has('offline_access'));
}

function resourceIndicators(options) {
  return {
    enabled: true,
    // A client that names no audience means the API: ordinary OIDC clients need no extension.
    defaultResource: async (ctx, client, oneOf) => oneOf ?? options.audience,
    useGrantedResource: async () => true,
    getResourceServerInfo: async (ctx, resource) => {
      if (resource !== options.audience) throw new errors.InvalidTarget();
      return {
        scope: '',
        audience: options.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: options.accessTokenSeconds,
        jwt: { sign: { alg: 'RS256' } },
      };
    },
  };
}

/** The provider for this issuer. */
export function createProvider(issuer, options, state) {
  return new Provider(issuer, {
    adapter: adapterOver(state),
    clients,
    jwks: state.jwks,
    cookies: { keys: state.cookieKeys },
    acrValues: [SPID_LEVEL_2],
    scopes: ['openid', 'offline_access', 'profile'],
    claims: {
      openid: ['sub', 'acr'],
      profile: ['name', 'given_name', 'family_name', 'fiscalNumber', 'roles'],
    },
    // The ID token carries the profile: no second call for one name.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    findAccount: async (ctx, id) => {
      const person = personById(id);
      return person && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(person) }) };
    },
    extraTokenClaims: async (ctx, token) => {
      const person = personById(token.accountId);
      if (!person) return undefined;
      const { fiscalNumber, name, acr, roles } = claimsOf(person);
      return { fiscalNumber, name, acr, roles };
    },
    interactions: { policy: policy(), url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantToFirstParty,
    issueRefreshToken: staysSignedIn,
    // An app outlives the browser it was signed in with; it ends its own tokens by revocation.
    expiresWithSession: async () => false,
    renderError: pages.renderError,
    features: {
      devInteractions: { enabled: false },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: pages.userCodeInput,
        userCodeConfirmSource: pages.userCodeConfirm,
        successSource: pages.deviceSuccess,
      },
      resourceIndicators: resourceIndicators(options),
      revocation: {
        enabled: true,
        allowedPolicy: async (ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.logout,
        postLogoutSuccessSource: pages.loggedOut,
      },
    },
    ttl: {
      AccessToken: options.accessTokenSeconds,
      AuthorizationCode: MINUTE,
      DeviceCode: 10 * MINUTE,
      Grant: options.refreshTokenSeconds,
      IdToken: 5 * MINUTE,
      Interaction: 10 * MINUTE,
      RefreshToken: options.refreshTokenSeconds,
      Session: DAY,
    },
  });
}
