// Every screen that the checks of all screens go through: axe, html-validate, sizes, and the transcripts that people read.
// A new screen is one line here. The names are those of screens in addresses, and of what is opened in tests/support/openings.cpp
// (tests/ui/openings_test.cpp holds that).
import { join } from 'node:path';
import { root } from './harness.mjs';

const to = (screen) => async (person) => {
  await person.go(screen);
  // What was open on the screen before goes with its elements, which come after the picture.
  await person.settled();
  // Where the window is narrow, what was opened before stands in the place of the screen.
  for (const name of ['Back', 'Close details']) if (await person.of('button', name).count()) await person.press(name);
};
const pressed = (screen, ...names) => async (person) => {
  await to(screen)(person);
  for (const name of names) {
    // At large text the bar's buttons stand in the menu.
    if (!(await person.of('button', name).count())) await person.press('Menu');
    await person.press(name);
  }
};
// What only asks a question is an alertdialog to readers.
const anyDialog = ({ page }) => page.getByRole('dialog').or(page.getByRole('alertdialog'));
const opens = (role) => (title, screen, ...names) => async (person) => {
  await pressed(screen, ...names)(person);
  await person.of(role, title).waitFor({ state: 'attached' });
};
const dialog = opens('dialog');
const question = opens('alertdialog');

/** name (also that of the transcripts) -> how a person gets there from anywhere. */
export const SCREENS = {
  start: to('Start'),
  framework: to('Framework'),
  partnership: to('Partnership'),
  activities: to('Activities'),
  'activities-table': pressed('Activities', 'Table'),
  activity: pressed('Activities', 'Hotel briefing'),
  reflect: to('Reflect'),
  gaps: to('Gaps'),
  plan: to('Plan'),
  action: pressed('Plan', 'Write the pathway'),
  reviews: to('Reviews'),
  local: to('Local picture'),
  share: to('Share'),
  settings: to('Settings'),
  help: to('Help'),
  'dialog-search': dialog('Search', 'Start', 'Search'),
  'dialog-earlier-copies': dialog('Earlier copies', 'Start', 'Earlier copies'),
  'dialog-start-new': question('Start a new document?', 'Start', 'Start a new document'),
  'dialog-columns': dialog('Columns of the table', 'Activities', 'Table', 'Columns'),
};

/** Three activities and an action, made up: enough for every kind of thing, little enough to be read aloud. */
export const SMALL = join(root, 'tests/fixtures/small.waymark.json');

/** Opens SMALL and takes the message about it away. */
export async function openSmall(person) {
  await person.opens(SMALL);
  await person.press('Dismiss');
  await person.lookedAt();
}

/** Goes to a screen by its name in SCREENS, whatever is open now. */
export async function show(person, name) {
  if (await anyDialog(person).count()) {
    await person.page.keyboard.press('Escape');
    await anyDialog(person).waitFor({ state: 'detached' });
  }
  await SCREENS[name](person);
  await person.settled();
  // Under a dialog the rest of the page is shut a moment later, when readers have read its title (web/page/mirror.js).
  if (await anyDialog(person).count()) await person.page.locator('#mirror [inert]').first().waitFor({ state: 'attached' });
}
