// Asks DuckDB and PostgreSQL what docs/analysts.md says can be asked of them, over files that the program writes. What they
// answer is what the document says, worked out here without them.
// usage: node --test tests/io/export/queries_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? `${root}build/native/waymark`;
const postgres = '/usr/lib/postgresql/15/bin';
const folder = mkdtempSync(join(tmpdir(), 'waymark-queries-'));
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true }));

const page = readFileSync(`${root}docs/analysts.md`, 'utf8');
/** The pieces of SQL on the page that are for this database, or for both: "". */
const sql = (database) => [...page.matchAll(/```sql ?(\w*)\n([\s\S]*?)```/g)].filter(([, for_]) => for_ === database).map(([, , text]) => text);

/** The example, with places, with what quotes and parts texts, and with a day that is none. */
function document() {
  const all = JSON.parse(readFileSync(`${root}assets/examples/example-county.waymark.json`, 'utf8'));
  all.activities[0].title = `"Quotes", back\\slashes,\u0001\u0002 tabs\t and\nlines ✓ '; drop table lines; --`;
  all.activities[1].lead = '=1+1 "Lead", \\N';
  all.activities[2].areas = ['leicestershire', 'West "Mids"\\'];
  all.activities[3].areas = ['leicestershire'];
  all.activities[4].fundingEnd = 'next spring';
  return all;
}

const asked = document();
const words = ['export', '-', '--date', '2026-11-21', '--to', 'jsonl', '--table', 'flat'];
writeFileSync(join(folder, 'flat.jsonl'), execFileSync(program, words, { input: JSON.stringify(asked), stdio: ['pipe', 'pipe', 'ignore'] }));

/** What each question of the page is answered with, from the document itself. */
function answers() {
  const counted = new Map(), leads = new Map(), places = new Map();
  const add = (to, key, id) => to.set(key, (to.get(key) ?? new Set()).add(id));
  for (const { id, level = '', mainStage, otherStages = [], status, lead, areas = [] } of asked.activities) {
    const stages = [mainStage, ...otherStages].filter(Boolean);
    if (status === 'running') for (const stage of stages.length ? stages : ['']) add(counted, JSON.stringify([level, stage]), id);
    if (lead) add(leads, lead, id);
    for (const area of areas) add(places, area, id);
  }
  const byText = (a, b) => (a < b ? -1 : Number(a > b));
  const rows = (map) => [...map].map(([key, ids]) => [key, String(ids.size)]).sort(([a], [b]) => byText(a, b));
  const pick = (want, show) => asked.activities.filter(want).map(show).sort((a, b) => byText(a.join(), b.join()));
  const all = [
    rows(counted).map(([key, size]) => [...JSON.parse(key), size]),
    rows(leads).sort((a, b) => b[1] - a[1]),
    pick(({ evidence = '' }) => ['', 'not-known', 'not-evaluated'].includes(evidence), ({ id, title }) => [id, title]),
    pick(({ fundingEnd = '' }) => fundingEnd >= '2026-11-21' && fundingEnd <= '2027-11-20', ({ id, fundingEnd }) => [fundingEnd, id]),
    rows(places),
  ];
  assert.ok(all.every(({ length }) => length > 1), 'each question has something to find');
  return all;
}

test('queries: DuckDB answers the questions of docs/analysts.md with what the document says', async () => {
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  for (const text of sql('duckdb')) await database.run(text.replaceAll('flat.jsonl', join(folder, 'flat.jsonl')));
  const found = [];
  for (const question of sql('')) {
    const reader = await database.runAndReadAll(question);
    found.push(reader.getRows().map((row) => row.map(String)));
  }
  assert.deepEqual(found, answers());
  database.disconnectSync();
});

/** PostgreSQL does not run as root: there it runs as the user that its package makes. */
function postgresUser() {
  if (process.getuid() !== 0) return { before: [] };
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })));
  return { before: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'], uid, gid };
}

test('queries: PostgreSQL answers them the same', (t) => {
  const home = join(folder, 'postgresql');
  const { before, uid, gid } = postgresUser();
  mkdirSync(home);
  if (uid !== undefined) chownSync(home, uid, gid);
  const run = (name, args, input) => {
    const [command, ...rest] = [...before, join(postgres, name), ...args];
    const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
    const { status, stdout, stderr, error } = spawnSync(command, rest, { input, encoding: 'utf8', cwd: home, env });
    assert.equal(status, 0, `${name}: ${error ?? ''}${stdout}${stderr}`);
    return stdout;
  };
  const data = join(home, 'data');
  run('initdb', ['--pgdata', data, '--auth=trust', '--username=analyst', '--encoding=UTF8', '--locale=C', '--no-sync']);
  t.after(() => run('pg_ctl', ['stop', '--pgdata', data, '--mode=immediate']));
  run('pg_ctl', ['start', '--wait', '--pgdata', data, '--log', join(home, 'log'), '--options',
    `-c listen_addresses='' -c unix_socket_directories='${home}' -c fsync=off`]);
  // A unit separator parts values and a record separator rows: no text of a document holds them raw.
  const text = [...sql('postgresql'), ...sql('').map((question) => `\\echo question\n${question}`)].join('\n')
    .replaceAll('flat.jsonl', join(folder, 'flat.jsonl'));
  const out = run('psql', ['--host', home, '--username', 'analyst', '--dbname', 'postgres', '--no-psqlrc', '--quiet', '--tuples-only', '--no-align',
    '--set', 'ON_ERROR_STOP=1', '--field-separator', '\x1f', '--record-separator', '\x1e'], text);
  const found = out.split('question\n').slice(1).map((rows) =>
    rows.split('\x1e').map((row) => row.replace(/\n$/, '')).filter(Boolean).map((row) => row.split('\x1f')));
  assert.deepEqual(found, answers());
});
