import { beforeEach, describe, expect, it } from 'vitest';
import {
  backupKey,
  keepBackup,
  moveToTab,
  parseBackup,
  readBackups,
  removeBackup,
  removeOldBackups,
  restoreBackups,
  type Backup,
} from './local-backup.ts';
import { TrackingSession } from './tracking-session.ts';

const backup: Backup = {
  state: '1|here',
  outcome: { completed: false },
  session: 'abcd',
  write: 3,
  proven: 2,
  before: ['x'],
  places: '3.1',
  madeAt: Date.now(),
  at: Date.now(),
  interactions: [],
  objectives: [],
};
const key = backupKey('course', 'u-17');

beforeEach(async () => {
  await restoreBackups();
  for (const name of Object.keys(localStorage)) removeBackup(name);
  localStorage.clear();
  sessionStorage.clear();
});

describe('backups', () => {
  it('of a learner’s sessions are found, the newest first, and nobody else’s', () => {
    keepBackup(`${key}/abcd`, backup);
    keepBackup(`${key}/efgh`, { ...backup, session: 'efgh', madeAt: backup.madeAt + 1 });
    keepBackup(`${backupKey('course', 'u-18')}/ijkl`, backup);
    expect([...readBackups(key).values()].map(({ session }) => session)).toEqual(['efgh', 'abcd']);
  });

  it('that are left to a tab alone are not in the way of a later one', () => {
    moveToTab(`${key}/abcd`, backup);
    expect(localStorage).toHaveLength(0);
    expect(readBackups(key).size).toBe(1);
    keepBackup(`${key}/abcd`, { ...backup, state: 'later' });
    removeBackup(`${key}/abcd`);
    expect(readBackups(key).size).toBe(0);
  });

  it('of the first edition are read', () => {
    const text = JSON.stringify({
      state: 's',
      outcome: { completed: true },
      base: 'b',
      given: 'g',
      interactions: [{ id: 'q' }],
      objectives: [],
    });
    localStorage.setItem(key, text);
    expect(readBackups(key).get(key)).toMatchObject({ state: 's', session: '', write: 0, before: ['b', 'g'], interactions: [{ id: 'q' }] });
  });

  it('of learners who do not come back go after a month, where the LMS has their work', () => {
    const old = { ...backup, at: Date.now() - 31 * 24 * 3600 * 1000 };
    keepBackup(`${key}/gone`, { ...old, proven: 3 });
    keepBackup(`${key}/owed`, old);
    keepBackup(`${key}/here`, { ...backup, proven: 3 });
    removeOldBackups();
    expect([...readBackups(key).keys()].map((name) => name.split('/').at(-1)).sort()).toEqual(['here', 'owed']);
  });

  it('that the host’s page has cleared away are put back, and those that were removed are not', async () => {
    keepBackup(`${key}/abcd`, backup);
    keepBackup(`${key}/done`, backup);
    removeBackup(`${key}/done`);
    keepBackup(`${key}/mine`, backup);
    moveToTab(`${key}/mine`, backup);
    localStorage.clear();
    sessionStorage.clear();
    await restoreBackups();
    expect([...readBackups(key)]).toEqual([[`${key}/abcd`, backup]]);
  });

  it('for an LMS that names no learner stay where the course is opened without one', async () => {
    const owed = `${backupKey('course', '')}/abcd`;
    keepBackup(owed, backup);
    const session = new TrackingSession('browser-only', 'course', undefined);
    expect(session.savedState).toBe(backup.state);
    await session.close();
    expect(parseBackup(localStorage.getItem(owed))).toEqual(backup);
  });

  it('are nothing where anything else stands', () => {
    for (const text of [null, '', 'x', '7', '{}', '{"state":7}']) expect(parseBackup(text)).toBeUndefined();
  });
});
