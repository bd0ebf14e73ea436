import assert from 'node:assert/strict';
import { test } from 'node:test';

import { claimsOf, people } from '../src/people.mjs';

// Values of the characters in odd places, D.M. 23 December 1976; even places count as they are.
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function checkLetter(fiscalCode) {
  const rank = (character) => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65);
  const sum = [...fiscalCode.slice(0, 15)].reduce((total, character, index) => total + (index % 2 === 0 ? ODD[rank(character)] : rank(character)), 0);
  return String.fromCharCode(65 + (sum % 26));
}

test('every demo person has a well-formed codice fiscale with its check letter', () => {
  assert.ok(people.length > 0);
  for (const { fiscalCode } of people) {
    assert.match(fiscalCode, /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/);
    assert.equal(fiscalCode.at(-1), checkLetter(fiscalCode), fiscalCode);
  }
});

test('ids and codes are not shared', () => {
  for (const field of ['id', 'fiscalCode']) assert.equal(new Set(people.map((person) => person[field])).size, people.length);
});

test('only the officer and the office have their roles', () => {
  assert.deepEqual(people.filter((person) => claimsOf(person).roles.includes('office')).map(({ id }) => id), ['luca-bianco']);
  assert.deepEqual(people.filter((person) => claimsOf(person).roles.includes('officer')).map(({ id }) => id), ['anna-verdi']);
});
