// Fetches the pages of a first sync and keeps their fines in PouchDB's level store; says how many
// seconds that took. Arguments: server, new folder, fines.
import PouchDB from "pouchdb";

const [server, folder, expected] = process.argv.slice(2);

const begun = performance.now();
const db = new PouchDB(folder);
let cursor = "";
let kept = 0;
for (;;) {
  const answer = await fetch(`${server}/v1/sync?limit=200${cursor}`);
  const page = await answer.json();
  const results = await db.bulkDocs(page.fines.map((fine) => ({ _id: fine.id, ...fine })));
  kept += results.filter((result) => result.ok).length;
  if (!page.more) break;
  cursor = `&cursor=${page.next}`;
}
const seconds = (performance.now() - begun) / 1000;
if (kept !== Number(expected)) throw new Error(`${kept} of ${expected} fines`);
console.log(seconds);
