import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { tokenizerFor } from './tokens.ts';

it.each(['en', 'en-GB', 'EN_us', 'en_US.UTF-8'])('has its rules in a playbook in %s, and nowhere else', (language) => {
  const stems = (tag: string) => tokenizerFor(tag)('talking').map(({ stem }) => stem);
  expect(stems(language)).toEqual([english.stem('talking')]);
  for (const other of ['fr', 'C', 'enm', '']) expect(stems(other)).toEqual(['talki']);
});

describe('English words', () => {
  it("lose their endings as in Porter's own examples", () => {
    const examples: Record<string, string> = {
      caresses: 'caress', ponies: 'poni', ties: 'ti', cats: 'cat', feed: 'feed', agreed: 'agre', plastered: 'plaster', motoring: 'motor', sing: 'sing',
      conflated: 'conflat', troubled: 'troubl', sized: 'size', hopping: 'hop', falling: 'fall', hissing: 'hiss', failing: 'fail', filing: 'file', happy: 'happi', sky: 'sky',
      relational: 'relat', conditional: 'condit', rational: 'ration', digitizer: 'digit', hopefulness: 'hope', formality: 'formal', triplicate: 'triplic',
      electrical: 'electr', goodness: 'good', revival: 'reviv', allowance: 'allow', adjustable: 'adjust', replacement: 'replac', adoption: 'adopt', rate: 'rate', cease: 'ceas', controll: 'control', roll: 'roll',
    }; // prettier-ignore
    for (const [word, stem] of Object.entries(examples)) expect(english.stem(word), word).toBe(stem);
  });

  it('say "not" in contractions too, and only there', () => {
    const words = (text: string) => tokenizerFor('en-GB')(text).map((word) => word.written);
    expect(words("Can’t, cant, cannot, can not, won't")).toEqual('can not can not can not can not will not'.split(' '));
    expect(words('want different font')).toEqual(['want', 'different', 'font']);
    expect(tokenizerFor('fr')("dont l'été").map((word) => word.written)).toEqual(['dont', 'l', 'ete']);
  });

  it('know what a negation reaches', () => {
    const negated = tokenizerFor('en')('no answer at all for the woman here').filter((word) => word.negated);
    expect(negated.map((word) => word.written)).toEqual(['answer', 'at', 'all', 'for']);
  });
});
