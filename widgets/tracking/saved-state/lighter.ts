/** How a part's state is made shorter, from what is missed least to what is missed most. */
import { decodeState, encodeState } from '../../state/state.ts';
import type { SavedPart } from './saved-state.ts';

/** A state that is shorter, or `undefined` where there is nothing to leave out in this way. */
type Lighten = (part: SavedPart) => string | undefined;

const withoutNotes: Lighten = ({ state }) => {
  const { notes, ...rest } = decodeState('checklist', 1, state) ?? {};
  return notes ? encodeState('checklist', 1, rest) : undefined;
};

const withoutCountedAnswers: Lighten = ({ state, done }) => {
  const data = done ? decodeState('quiz', 1, state) : undefined;
  return data && encodeState('quiz', 1, { ...data, answers: {} });
};

const withoutState: Lighten = ({ state }) => (state ? '' : undefined);

export const lighter: readonly Lighten[] = [withoutNotes, withoutCountedAnswers, withoutState];
