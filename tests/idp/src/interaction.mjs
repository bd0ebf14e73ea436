// The sign-in page: shows the people, takes the choice, hands it back to the provider.
import { readFileSync } from 'node:fs';

import { personById, SPID_LEVEL_2 } from './people.mjs';
import { choosePerson } from './pages.mjs';

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
const FORM_LIMIT = 1024;

async function readForm(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > FORM_LIMIT) break;
  }
  return new URLSearchParams(text.slice(0, FORM_LIMIT));
}

function resultOf(form) {
  if (form.has('cancel')) {
    return { error: 'access_denied', error_description: 'the person cancelled the sign-in' };
  }
  const person = personById(form.get('person'));
  if (!person) return undefined;
  return { login: { accountId: person.id, acr: SPID_LEVEL_2, amr: ['mfa'], remember: false } };
}

/** Koa middleware with the routes the provider itself does not have. */
export function interactionRoutes(provider) {
  return async (ctx, next) => {
    if (ctx.method === 'GET' && ctx.path === '/style.css') {
      ctx.type = 'css';
      ctx.body = STYLE;
      return;
    }
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) {
      await next();
      return;
    }
    const { uid, params, prompt } = await provider.interactionDetails(ctx.req, ctx.res);
    let result;
    if (prompt.name === 'consent') result = { consent: {} };
    else if (ctx.method === 'POST') result = resultOf(await readForm(ctx.req));
    if (result) {
      ctx.status = 303;
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
      return;
    }
    const client = await provider.Client.find(params.client_id);
    choosePerson(ctx, uid, client.clientName);
  };
}
