// The table that the benchmarks of the page print. ./run bench lists again what says “over”.

/** A line of the table. `times` are of one thing done several times; a goal is held by their median, or by `held`. */
export function row(what, times, { goal, unit = 'ms', held } = {}) {
  const all = [...times].sort((a, b) => a - b);
  const median = held ?? all[all.length >> 1];
  const shown = [median, all.at(-1)].map((n) => (unit === 'ms' || unit === 's' ? n.toFixed(2) : String(n)));
  const limit = goal === undefined ? '' : `${goal} ${unit}`;
  const cells = [what.padEnd(64), `${shown[0]} ${unit}`.padStart(14), shown[1].padStart(10), limit.padStart(12)];
  console.log(cells.join(' ') + (goal !== undefined && median > goal ? '  over' : ''));
}
export const heading = () => console.log(`${''.padEnd(64)} ${'median'.padStart(14)} ${'worst'.padStart(10)} ${'goal'.padStart(12)}`);
