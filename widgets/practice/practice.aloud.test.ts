import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/practice.ts';
import { begin, button, calm, inFocus, inRoot, lines, mountSmall, sayAll, spoken } from './practice-page.fixture.ts';

/** A microphone that hears a tone. */
function tone(): MediaStream {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = context.createOscillator();
  oscillator.connect(destination);
  oscillator.start();
  return destination.stream;
}

const microphone = (answer: () => Promise<MediaStream>) => vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer);
const goTo = async (element: HTMLElement, practice: string) => {
  element.setAttribute('practice', practice);
  await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
};
const live = (stream: MediaStream) => stream.getTracks().some(({ readyState }) => readyState === 'live');

describe('<closing-practice say-first>', () => {
  it('asks for a line of one’s own before it shows the lines, at every moment', async () => {
    const element = await mountSmall({ 'say-first': '' });
    await begin();
    expect(lines(element)).toEqual([]);
    expect(inFocus(element)).toBe(inRoot(element, '.now'));
    await expect.element(page.getByRole('group', { name: /^Say what you would say, aloud/ })).toBeVisible();
    await expectAccessible(element);
    await button('Show the lines').click();
    expect(lines(element)).toHaveLength(3);
    await sayAll('On Thursday. I will');
    expect(lines(element)).toEqual([]);
  });

  it('is chosen by the player, too, where the page does not ask for it', async () => {
    const element = await mountSmall();
    await page.getByRole('checkbox', { name: 'Say each line aloud first' }).click();
    expect(element.sayFirst).toBe(true);
    await begin();
    expect(lines(element)).toEqual([]);
  });

  it('records, plays it back beside the line that was picked, and forgets it', async () => {
    const streams: MediaStream[] = [];
    microphone(() => Promise.resolve(streams[streams.push(tone()) - 1]!));
    const started = vi.spyOn(AudioBufferSourceNode.prototype, 'start');
    const element = await mountSmall({ 'say-first': '' });
    await begin();
    await button('Record').click();
    await expect.poll(spoken).toBe('Recording.');
    await expectAccessible(element);
    await expect.element(button('Show the lines')).not.toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await button('Stop, and show the lines').click();
    expect(lines(element)).toHaveLength(3);
    await expect.poll(() => streams.some(live)).toBe(false);
    await sayAll('On Thursday. I will');
    await button('Hear yourself').click();
    await expect.poll(() => started.mock.calls.length).toBe(1);
    await button('Record').click();
    await expect.element(button('Hear yourself')).not.toBeInTheDocument();
    element.remove();
    await expect.poll(() => streams.some(live)).toBe(false);
  });

  it('plays no recording back beside another line than its own', async () => {
    microphone(() => Promise.resolve(tone()));
    await mountSmall({ 'say-first': '' });
    const record = async () => {
      await button('Record').click();
      await expect.element(button('Stop, and show the lines')).toBeVisible();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await button('Stop, and show the lines').click();
    };
    await begin();
    await record();
    await sayAll('The bill is right');
    await expect.element(button('Hear yourself')).toBeVisible();
    await button('Show the lines').click();
    await sayAll('On Thursday, before');
    await expect.element(button('Hear yourself')).not.toBeInTheDocument();
    await record();
    await sayAll('It should be');
    await button('Play on from here: Is that sure?').click();
    await expect.element(button('Record')).toBeVisible();
    await expect.element(button('Hear yourself')).not.toBeInTheDocument();
  });

  it.each<[string, () => Promise<MediaStream>]>([
    ['denied', () => Promise.reject(new DOMException('denied', 'NotAllowedError'))],
    ['absent', () => Promise.reject(new DOMException('none', 'NotFoundError'))],
  ])('goes on without a microphone: %s', async (_, answer) => {
    microphone(answer);
    const element = await mountSmall({ 'say-first': '' });
    await begin();
    await button('Record').click();
    await expect.element(page.getByText('There is no microphone to use here. Say it aloud all the same.').first()).toBeVisible();
    await expectAccessible(element);
    await expect.element(button('Record')).not.toBeInTheDocument();
    // The button with the focus is gone.
    await expect.poll(() => inFocus(element)?.textContent.trim()).toBe('Show the lines');
    await button('Show the lines').click();
    await sayAll('On Thursday. I will');
    await button('Show the lines').click();
    expect(lines(element)).toHaveLength(3);
  });

  it.each<[string, (element: HTMLElement) => unknown, boolean]>([
    ['was pressed again', () => button('Record').click(), true],
    ['shows the lines', () => button('Show the lines').click(), false],
    ['starts again', () => button('Start again').click(), false],
    ['is gone', (element) => element.remove(), false],
    ['asks for a call that is not there', (element) => goTo(element, 'nowhere'), false],
  ])('takes no microphone that comes late, where somebody %s meanwhile', async (_, go, records) => {
    const asked: { stream: MediaStream; allow: () => void }[] = [];
    microphone(
      () =>
        new Promise((resolve) => {
          const stream = tone();
          asked.push({ stream, allow: () => resolve(stream) });
        }),
    );
    const element = await mountSmall({ 'say-first': '' });
    await begin();
    await button('Show the lines').click();
    await sayAll('On Thursday. I will');
    await button('Record').click();
    await go(element);
    for (const { allow } of asked.toReversed()) allow();
    const streams = asked.map(({ stream }) => stream);
    await expect.poll(() => streams.filter(live)).toEqual(records ? streams.slice(-1) : []);
    if (!records) return;
    await expect.element(button('Stop, and show the lines')).toBeVisible();
    await rendered(element);
    // Told a second time, it would end in an invisible difference.
    expect(page.getByRole('status').element().textContent).toBe('Recording.');
  });

  it('releases a microphone that the browser cannot record', async () => {
    const stream = tone();
    microphone(() => Promise.resolve(stream));
    vi.spyOn(MediaRecorder.prototype, 'start').mockImplementation(() => {
      throw new DOMException('none of its formats', 'NotSupportedError');
    });
    await mountSmall({ 'say-first': '' });
    await begin();
    await button('Record').click();
    await expect.element(page.getByText(/^There is no microphone to use here/).first()).toBeVisible();
    expect(live(stream)).toBe(false);
  });

  it('goes on where the microphone is taken away meanwhile', async () => {
    const stream = tone();
    microphone(() => Promise.resolve(stream));
    const element = await mountSmall({ 'say-first': '' });
    await begin();
    await button('Record').click();
    await expect.element(button('Stop, and show the lines')).toBeVisible();
    // As when the permission is withdrawn: the tracks end, and the recorder with them.
    for (const track of stream.getTracks()) track.stop();
    await expect.element(button('Show the lines')).toBeVisible();
    await button('Show the lines').click();
    expect(lines(element)).toHaveLength(3);
  });

  it('goes on where the page has no microphone at all, as on plain http', async () => {
    const element = await (async () => {
      vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
      return mountSmall({ 'say-first': '' });
    })();
    await begin();
    await expect.element(button('Record')).not.toBeInTheDocument();
    await button('Show the lines').click();
    expect(lines(element)).toHaveLength(3);
  });
});

describe('<closing-practice voice>', () => {
  const voice = (lang: string, localService: boolean) =>
    ({ lang, localService, name: lang, voiceURI: lang, default: false }) as SpeechSynthesisVoice;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    vi.spyOn(speechSynthesis, 'speak').mockImplementation(({ text }) => said.push(text));
    // A voice made up for a test is none that an utterance takes.
    vi.spyOn(SpeechSynthesisUtterance.prototype, 'voice', 'set').mockImplementation(() => undefined);
  });
  afterEach(() => speechSynthesis.cancel());

  it('speaks the other person’s lines with a voice of the device, and no others', async () => {
    vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice('de-DE', true), voice('en-US', false), voice('en_GB', true)]);
    await mountSmall({ voice: '' }, { ...calm, temperaments: [] });
    await expect.element(page.getByRole('checkbox', { name: 'Hear Ms Lind, in a voice of this device' })).toBeChecked();
    await begin();
    await sayAll('On Thursday. I will', 'It is.');
    expect(said).toEqual(['And when is my money back?', 'Is that sure?']);
  });

  it('speaks a call that is not in the language of its file with a voice of its own', async () => {
    vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice('en-GB', true), voice('de-DE', true)]);
    await mountSmall({ voice: '' }, { ...calm, lang: 'de' });
    await begin();
    await expect.poll(() => vi.spyOn(speechSynthesis, 'speak').mock.lastCall?.[0].lang).toBe('de-DE');
  });

  it('listens to the device only while it is on the page', async () => {
    const listens = vi.spyOn(speechSynthesis, 'addEventListener');
    const stops = vi.spyOn(speechSynthesis, 'removeEventListener');
    const element = await mountSmall({ voice: '' });
    element.remove();
    document.body.append(element);
    element.remove();
    expect(listens.mock.calls.length).toBe(2);
    expect(stops.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      listens.mock.calls.map(([type, listener]) => [type, listener]),
    );
  });

  it('is silent unless somebody wants it', async () => {
    vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice('en-GB', true)]);
    const element = await mountSmall();
    await begin();
    await sayAll('On Thursday. I will');
    expect(said).toEqual([]);
    await rendered(element);
  });

  it.each([
    ['no voice is installed', []],
    ['every voice sends its text away', [voice('en-US', false)]],
    ['none speaks the language', [voice('de-DE', true)]],
  ])('is hidden where %s', async (_, voices) => {
    vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue(voices);
    await mountSmall({ voice: '' });
    await expect.element(page.getByRole('checkbox', { name: /^Hear/ })).not.toBeInTheDocument();
    await begin();
    expect(said).toEqual([]);
  });
});
