// A browser as small as these tests need: cookies by hand, redirects one at a time.

const jarKey = ({ name, path }) => `${name};${path}`;

export class Browser {
  #jar = new Map();

  #keep(response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split(';').map((part) => part.trim());
      const [name, ...value] = pair.split('=');
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      const cookie = { name, path, value: value.join('=') };
      if (cookie.value) this.#jar.set(jarKey(cookie), cookie);
      else this.#jar.delete(jarKey(cookie));
    }
  }

  #cookiesFor(url) {
    const { pathname } = new URL(url);
    return [...this.#jar.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** One request, no redirect followed. */
  async once(url, form) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.#cookiesFor(url) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    this.#keep(response);
    return response;
  }

  /** Follows redirects (and forms that submit themselves) while they stay on the provider; answers the last page or the outside address. */
  async open(url, form) {
    const { origin } = new URL(url);
    let address = url;
    let response = await this.once(url, form);
    for (;;) {
      const next = response.headers.get('location');
      if (next) {
        address = new URL(next, address).href;
        if (new URL(address).origin !== origin) return { outside: new URL(address) };
        response = await this.once(address);
        continue;
      }
      const html = await response.text();
      if (!html.includes('document.forms[0].submit()')) return { address, html, status: response.status, headers: response.headers };
      response = await this.once(html.match(/action="([^"]+)"/)[1], hiddenFields(html));
    }
  }
}

/** The hidden fields of the page's form. */
export function hiddenFields(html) {
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
