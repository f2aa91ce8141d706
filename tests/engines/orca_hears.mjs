// What must be heard with Orca.
import assert from 'node:assert/strict';
import { Reader } from './orca.mjs';

export async function listen(folder, display, url) {
  const reader = await Reader.start(folder, display);
  try {
    await reader.open(url);
    await reader.hear('ctrl+Home', /Skip to content/, true);
    await reader.pressUntil('Tab', /Partnership push button/);
    // A screen with choice lists: its heading is what is read, and reading goes on from there.
    assert.doesNotMatch(await reader.hear('Return', /Partnership heading level 1/), /combo box/);
    await reader.hear('h', /Areas heading level 2/);
    await reader.hear('h', /What is yours to fill heading level 2/);
    await reader.hear('h', /Members heading level 2/);
    await reader.pressUntil('shift+h', /Areas heading level 2/);
    // Each choice is told as it is.
    await reader.pressUntil('shift+Tab', /Scale combo box/);
    assert.doesNotMatch(await reader.hear('Down', /Regional/), /Not said|Sub-regional/);
    assert.doesNotMatch(await reader.hear('Down', /Sub-regional/), /Not said/);
    // A dialog says that it is there, and what it is for.
    await reader.hear('ctrl+k', /Search dialog Type a few letters/);
  } finally {
    reader.close();
  }
}
