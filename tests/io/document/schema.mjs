// What the tests of schemas stand on: the shipped files, and a validator that is not ours.
import { readFileSync, readdirSync } from 'node:fs';
import Ajv from 'ajv';

export const assets = new URL('../../../assets/', import.meta.url);
export const read = (path) => JSON.parse(readFileSync(new URL(path, assets), 'utf8'));
export const names = (folder) => readdirSync(new URL(folder, assets));

/** What gives the faults of a value by a schema of assets/schema, as sentences; none where it is as the schema says. */
export function validator(name) {
  // strictTypes is a matter of taste (a type beside each keyword); the rest of ajv's strict mode stays on.
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(read(`schema/${name}`));
  return (value) => (validate(value) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));
}
