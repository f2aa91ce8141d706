// A form of straw, with one of each thing that a person can be in.
import { State, Straw, node } from './fake_page.mjs';

const { TabStop, Arrows } = State;

/** Two fields, a group of three buttons that is one stop, and a box. */
export const form = (fields = {}) => [node('Main', 1, {},
  node('Heading', 2, { n: 'Form', l: 1 }),
  node('TextField', 3, { n: 'Title', v: 'Outreach', s: TabStop, box: [100, 100, 300, 44], clip: [0, 0, 1280, 800], ...fields.title }),
  node('TextArea', 4, { n: 'Notes', v: '', s: TabStop, box: [100, 200, 300, 120], clip: [0, 0, 1280, 800], ...fields.notes }),
  node('Toolbar', 5, { n: 'Views' },
    node('Button', 6, { n: 'Map', s: TabStop | Arrows, box: [100, 400, 80, 44] }),
    node('Button', 7, { n: 'Table', s: Arrows, box: [200, 400, 80, 44] }),
    node('Button', 8, { n: 'List', s: Arrows, box: [300, 400, 80, 44] })),
  node('CheckBox', 9, { n: 'May be published', s: TabStop, ...fields.check }),
  node('Select', 10, { n: 'Level', v: 'local', s: TabStop, ...fields.select }, node('Option', 11, { n: 'National', v: 'national' }), node('Option', 12, { n: 'Local', v: 'local' })),
  node('Slider', 13, { n: 'Size', m: 1, M: 4, o: 2, s: TabStop, ...fields.slider }),
  node('Radio', 14, { n: 'One', s: TabStop | Arrows | State.Checked }), node('Radio', 15, { n: 'Two', s: Arrows }))];

/** The page with that form, and which element has the focus. */
export async function start(open, options) {
  const straw = await Straw.open(open, options);
  await straw.show(form());
  await straw.actions();
  const active = () => straw.page.evaluate(() => (document.activeElement === document.body ? 'BODY' : document.activeElement.id || document.activeElement.className));
  return { straw, page: straw.page, active };
}
