// The few pages people see, in Italian: plain HTML, one style sheet, no script.
import { people } from './people.mjs';

const CITY = 'Comune di Pontechiaro';

/** Text made safe inside HTML. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A whole page around a body. */
export function page(title, body) {
  return `<!DOCTYPE html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)} – ${CITY}</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <header><p>${CITY}</p><p class="demo">Dimostrazione: persone inventate, nessun accesso reale</p></header>
  <main>
    <h1>${escape(title)}</h1>
${body}
  </main>
</body>
</html>`;
}

/** Answers with a page of ours: never cached, never framed, nothing loaded but the style sheet. */
export function show(ctx, title, body) {
  ctx.type = 'html';
  ctx.set('cache-control', 'no-store');
  ctx.set('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
  ctx.body = page(title, body);
}

/** Who signs in: one button a person, and a way out. */
export function choosePerson(ctx, uid, clientName) {
  const buttons = people.map((person) => `      <li><button id="person-${person.id}" name="person" value="${person.id}">${escape(person.label)}</button></li>`);
  show(ctx, 'Accedi', `    <p><strong>${escape(clientName)}</strong> ti chiede di accedere. Scegli con quale persona di prova.</p>
    <form method="post" action="/interaction/${uid}">
      <ul>
${buttons.join('\n')}
      </ul>
      <button id="cancel" class="plain" name="cancel" value="yes">Annulla</button>
    </form>`);
}

const tokenField = (ctx) => `<input type="hidden" name="xsrf" value="${escape(ctx.oidc.session.state.secret)}">`;

/** Device grant, step 1: the code on the kiosk's screen. */
export async function userCodeInput(ctx, form, out, error) {
  let message = '';
  if (error?.name === 'AbortedError') {
    message = 'Hai annullato. Il totem torna alla prima pagina.';
  } else if (error?.userCode || error?.name === 'NoCodeError') {
    message = 'Questo codice non va bene: è sbagliato, scaduto o già usato. Controlla quello sul totem.';
  } else if (error) {
    message = 'Non siamo riusciti a continuare. Riprova con il codice sul totem.';
  }
  show(ctx, 'Accedi dal totem', `    ${message && `<p id="message" role="alert">${message}</p>`}
    <form method="post" action="${escape(ctx.oidc.urlFor('code_verification'))}">
      ${tokenField(ctx)}
      <label for="user-code">Codice che vedi sul totem</label>
      <input id="user-code" name="user_code" autocomplete="off" autocapitalize="characters" required>
      <button id="continue">Continua</button>
    </form>`);
}

/** Device grant, step 2: is it really your kiosk? */
export async function userCodeConfirm(ctx, form, client, deviceInfo, userCode) {
  show(ctx, 'È il tuo totem?', `    <p>Continua solo se sei davanti a <strong>${escape(client.clientName)}</strong> e vedi questo codice:</p>
    <p class="code">${escape(userCode)}</p>
    <form method="post" action="${escape(ctx.oidc.urlFor('code_verification'))}">
      ${tokenField(ctx)}
      <input type="hidden" name="user_code" value="${escape(userCode)}">
      <input type="hidden" name="confirm" value="yes">
      <button id="continue">Sì, continua</button>
      <button id="cancel" class="plain" name="abort" value="yes">No, annulla</button>
    </form>`);
}

/** Device grant, last step. */
export async function deviceSuccess(ctx) {
  show(ctx, 'Accesso fatto', '    <p id="done">Puoi chiudere questa pagina: il totem continua da solo.</p>');
}

/** Logout asked for by an app: the person has the last word. */
export async function logout(ctx) {
  show(ctx, 'Vuoi uscire?', `    <p>Esci da tutti i servizi in cui sei entrato con questo accesso.</p>
    <form method="post" action="${escape(ctx.oidc.urlFor('end_session_confirm'))}">
      ${tokenField(ctx)}
      <button id="logout" name="logout" value="yes">Sì, esci</button>
      <button id="cancel" class="plain">No, resta</button>
    </form>`);
}

/** After a logout without a page to go back to. */
export async function loggedOut(ctx) {
  show(ctx, 'Sei uscito', '    <p id="done">Puoi chiudere questa pagina.</p>');
}

/** Whatever cannot be answered by going back to the app. */
export async function renderError(ctx, out) {
  show(ctx, 'Non è stato possibile accedere', `    <p id="message" role="alert">Torna all'app e riprova. Se succede ancora, dai questo codice all'assistenza: <code>${escape(out.error)}</code></p>
    <p lang="en">${escape(out.error_description ?? '')}</p>`);
}
