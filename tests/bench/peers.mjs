// What a web team would pick to hand documents on, to measure beside ours. Each comes from npm by name, version and the sum of its
// package, alone: it is one file for browsers, nothing of it ships, and nobody needs it but who asks for these numbers, so it is no
// part of package.json, and what it in turn asks for is not fetched.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../browser/harness.mjs';

const folder = join(root, 'build/peers');

/* global XLSX, ExcelJS, docx, Papa */
/** Lists in a cell are one text, as a person would have them. */
const flat = (activities) => activities.map((one) =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, Array.isArray(value) ? value.join('; ') : value])));

/** Each writes the activities that it is given, in a page, and gives how many bytes that were. */
export const PEERS = {
  SheetJS: {
    npm: 'xlsx@0.18.5', file: 'dist/xlsx.full.min.js',
    sum: 'sha512-dmg3LCjBPHZnQp5/F/+nnTa+miPJxUXB6vtk42YjBBKayDNagxGEeIdWApkYPOf3Z3pm3k62Knjzp7lMeTEtFQ==',
    write(rows) {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(rows), 'Activities');
      return XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }).byteLength;
    },
  },
  ExcelJS: {
    npm: 'exceljs@4.4.0', file: 'dist/exceljs.min.js',
    sum: 'sha512-XctvKaEMaj1Ii9oDOqbW/6e1gXknSY4g/aLCDicOXqBE4M0nRWkUu0PTp++UPNzoFY12BNHMfs/VadKIS6llvg==',
    async write(rows) {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Activities');
      sheet.columns = Object.keys(rows[0]).map((key) => ({ header: key, key, width: 20 }));
      for (const one of rows) sheet.addRow(one);
      return (await book.xlsx.writeBuffer()).byteLength;
    },
  },
  docx: {
    npm: 'docx@9.15.2', file: 'dist/index.iife.js',
    sum: 'sha512-G/R41dlYE5RS3TG2ybX1DIodQv+TchMspmdvrrovFyzTpvLZe0pLKVqiGosBhZszLkRonrK9+zxJDPWHDYx4NA==',
    async write(rows) {
      const { Document, Packer, Paragraph, HeadingLevel, Table, TableRow, TableCell } = docx;
      const cell = (text) => new TableCell({ children: [new Paragraph(String(text))] });
      const row = (one) => new TableRow({ children: [one.title, one.lead, one.level, one.mainStage, one.status, one.start].map(cell) });
      const heading = (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
      const children = rows.flatMap((one) => [heading(one.title), new Paragraph(one.description)]);
      children.push(new Table({ rows: rows.map(row) }));
      return (await Packer.toBlob(new Document({ sections: [{ children }] }))).size;
    },
  },
  PapaParse: {
    npm: 'papaparse@5.7.1', file: 'papaparse.min.js',
    sum: 'sha512-qOR+UDWv6D3hMxnWWOk0ZpBdCkd+kw5Yh7aXOaNSQU8A+73EA2bhW7EiUix/hY0yulUi5FRvt7PpYSI2VDvY0g==',
    write: (rows) => new Blob([Papa.unparse(rows)]).size,
  },
};

/** The file for browsers of a peer, as text; it is fetched once. Throws where it cannot be had, or is another one. */
function source({ npm, file, sum }) {
  const [name, version] = npm.split('@');
  const packed = join(folder, `${name}-${version}.tgz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(packed)) execFileSync('npm', ['pack', npm, '--pack-destination', folder, '--fetch-retries', '0'], { stdio: 'ignore' });
  const found = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
  if (found !== sum) throw new Error(`${packed} is not the package that is meant`);
  return String(execFileSync('tar', ['-xzOf', packed, `package/${file}`], { maxBuffer: 1e8 }));
}

/** What a peer takes to write these activities in a page of its own, in milliseconds, so many times. */
export async function timesOf(open, peer, activities, runs) {
  const code = source(peer);
  const times = [];
  const method = String(peer.write).startsWith('(') ? `write: ${peer.write}` : String(peer.write);
  for (let i = 0; i < runs; i += 1) {
    const page = await open('about:blank', { faultsAllowed: true });
    await page.addScriptTag({ content: code });
    const written = await page.evaluate(`(async () => {
      const flat = ${flat}, peer = { ${method} }, activities = ${JSON.stringify(activities)};
      const start = performance.now();
      const bytes = await peer.write(flat(activities));
      return { took: performance.now() - start, bytes };
    })()`);
    if (!(written.bytes > 10_000)) throw new Error(`${peer.npm} wrote ${written.bytes} bytes`);
    times.push(written.took);
    await page.context().close();
  }
  return times;
}
