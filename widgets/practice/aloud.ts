/**
 * Records the player's voice and speaks the other person's lines, on this device alone.
 *
 * A recording stays in memory. The Web Audio API plays it, without a `blob:` address that a Content Security Policy would have to allow,
 * and it is dropped with the next line that is said. A voice that sends its text to a server (`localService` is false) is never used.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The state of a recorder. `none`: there is no microphone, or the page may not use it. */
export type RecorderState = 'idle' | 'recording' | 'none';

/** The milliseconds after which a recording ends by itself. Nobody needs that long for one line. */
const longest = 60_000;

/** Records for its host, until that leaves the page. */
export class Recorder implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #recorder: MediaRecorder | undefined;
  #sound: Blob | undefined;
  #playing: AudioContext | undefined;
  /** Stands for the latest request for the microphone. Browsers may ask the person, whose answer may come when nobody waits for it any more. */
  #asked = {};
  /** Whether the recording is of a line that is still to be said. */
  #isOfNext = false;
  state: RecorderState = 'idle';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    if (typeof MediaRecorder === 'undefined' || !(navigator as Partial<Navigator>).mediaDevices) this.state = 'none';
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Whether there is a recording to play. */
  get hasSound(): boolean {
    return this.#sound !== undefined && this.state !== 'recording';
  }

  /**
   * Starts recording. `state` becomes `none` if the device or the user does not allow it. Never rejects.
   *
   * @returns what came of it; `undefined` if `stop` or `forget` was called, or it was started again, before the microphone was there
   */
  async start(): Promise<'recording' | 'none' | undefined> {
    this.forget();
    this.#isOfNext = true;
    const asked = this.#asked;
    let release = (): void => undefined;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      release = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (asked !== this.#asked) {
        release();
        return undefined;
      }
      const recorder = new MediaRecorder(stream);
      const parts: Blob[] = [];
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0) parts.push(data);
      });
      // The recorder also stops when the microphone is unplugged.
      recorder.addEventListener('stop', () => {
        release();
        if (this.#recorder !== recorder) return; // `forget` was called meanwhile.
        this.#recorder = undefined;
        this.#sound = parts.length > 0 ? new Blob(parts, { type: recorder.mimeType }) : undefined;
        this.state = 'idle';
        this.#host.requestUpdate();
      });
      recorder.start();
      this.#recorder = recorder;
      this.state = 'recording';
      setTimeout(() => {
        if (this.#recorder === recorder) this.stop();
      }, longest);
    } catch {
      release();
      if (asked !== this.#asked) return undefined;
      this.state = 'none';
    }
    this.#host.requestUpdate();
    return this.state;
  }

  /** Ends the recording, or waiting for a microphone. */
  stop(): void {
    this.#asked = {};
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** Ends the recording of the line that is said now. One of an earlier line is dropped. */
  lineSaid(): void {
    this.stop();
    if (!this.#isOfNext) this.forget();
    this.#isOfNext = false;
  }

  /** Plays the recording. Never rejects; a recording that cannot be decoded is dropped. */
  async play(): Promise<void> {
    const sound = this.#sound;
    if (!sound) return;
    void this.#playing?.close();
    const context = new AudioContext();
    this.#playing = context;
    try {
      const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(await sound.arrayBuffer()) });
      source.connect(context.destination);
      source.addEventListener('ended', () => {
        if (this.#playing !== context) return;
        this.#playing = undefined;
        void context.close();
      });
      source.start();
    } catch {
      if (this.#sound === sound) this.#sound = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Drops the recording and releases the microphone. */
  forget(): void {
    this.#asked = {};
    const recorder = this.#recorder;
    this.#recorder = undefined;
    if (recorder?.state === 'recording') recorder.stop();
    this.#sound = undefined;
    void this.#playing?.close();
    this.#playing = undefined;
    if (this.state === 'recording') this.state = 'idle';
  }
}

/** Speaks for its host, until that leaves the page. */
export class Voice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed = (): void => this.#host.requestUpdate();
  readonly #synthesis = (window as Partial<Window>).speechSynthesis;
  readonly #language: () => string;

  /** @param language returns the language of the lines */
  constructor(host: ReactiveControllerHost, language: () => string) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostConnected(): void {
    // Some browsers fill the list of voices late.
    this.#synthesis?.addEventListener('voiceschanged', this.#changed);
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener('voiceschanged', this.#changed);
    this.stop();
  }

  /** Whether the device has a local voice for the language. */
  get isThere(): boolean {
    return this.#voice !== undefined;
  }

  speak(text: string): void {
    const voice = this.#voice;
    this.stop();
    if (!voice || !text) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#synthesis?.speak(utterance);
  }

  stop(): void {
    this.#synthesis?.cancel();
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    const wanted = this.#language().toLowerCase();
    const [language] = wanted.split('-');
    // Android writes "en_GB".
    const own = (this.#synthesis?.getVoices() ?? [])
      .filter(({ localService }) => localService)
      .map((voice) => ({ voice, tag: voice.lang.toLowerCase().replace('_', '-') }));
    return (own.find(({ tag }) => tag === wanted) ?? own.find(({ tag }) => tag.split('-')[0] === language))?.voice;
  }
}
