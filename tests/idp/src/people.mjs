// The demo people, and what a gateway in front of SPID says of each of them.
import { readFileSync } from 'node:fs';

/** SPID level 2: the authentication context every sign-in of this provider states. */
export const SPID_LEVEL_2 = 'https://www.spid.gov.it/SpidL2';

/** All demo people, in the order of the sign-in page. */
export const people = JSON.parse(readFileSync(new URL('../people.json', import.meta.url), 'utf8'));

/** The person with this id, or undefined. The id is the `sub` of every token. */
export function personById(id) {
  return people.find((person) => person.id === id);
}

/** The claims of one person, the same in ID tokens and in access tokens. */
export function claimsOf(person) {
  return {
    name: `${person.givenName} ${person.familyName}`,
    given_name: person.givenName,
    family_name: person.familyName,
    // eIDAS form of the Italian tax identifier, as SPID's attribute fiscalNumber writes it.
    fiscalNumber: `TINIT-${person.fiscalCode}`,
    acr: SPID_LEVEL_2,
    roles: person.roles,
  };
}
