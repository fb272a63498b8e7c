/**
 * Speaking and being heard, on this device alone. Loaded where somebody asks for it.
 *
 * A recording stays in memory, is played by the audio engine itself (no address, so that no Content Security Policy has to allow one),
 * and is forgotten with the next line. A voice that sends its text away (`localService` is false) is never used.
 */

/** What comes of asking for the microphone: `none` is that there is none, or none is allowed. */
export type RecorderState = 'idle' | 'recording' | 'none';

/** Milliseconds after which a recording ends by itself: nobody speaks that long in one line. */
const longest = 60_000;

export class Recorder {
  readonly #changed: () => void;
  #recorder: MediaRecorder | undefined;
  #sound: Blob | undefined;
  #playing: AudioContext | undefined;
  state: RecorderState = 'idle';

  /** @param changed is called whenever something else is to be shown */
  constructor(changed: () => void) {
    this.#changed = changed;
    if (typeof MediaRecorder === 'undefined' || !(navigator as Partial<Navigator>).mediaDevices) this.state = 'none';
  }

  /** Whether something was recorded that can be heard. */
  get hasSound(): boolean {
    return this.#sound !== undefined && this.state !== 'recording';
  }

  /**
   * Begins to record. Where that is not possible, or not allowed, `state` is `none`. Never rejects.
   *
   * @returns whether it records
   */
  async start(): Promise<boolean> {
    this.forget();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const recorder = new MediaRecorder(stream);
      const parts: Blob[] = [];
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0) parts.push(data);
      });
      // A microphone that is taken away stops the recorder, too.
      recorder.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        if (this.#recorder !== recorder) return; // It was forgotten meanwhile.
        this.#recorder = undefined;
        this.#sound = parts.length > 0 ? new Blob(parts, { type: recorder.mimeType }) : undefined;
        this.state = 'idle';
        this.#changed();
      });
      recorder.start();
      this.#recorder = recorder;
      this.state = 'recording';
      setTimeout(() => {
        if (this.#recorder === recorder) this.stop();
      }, longest);
    } catch {
      this.state = 'none';
    }
    this.#changed();
    return this.#recorder !== undefined;
  }

  stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** Plays what was recorded. Never rejects: what cannot be played is forgotten. */
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
      this.#changed();
    }
  }

  /** Forgets what was recorded, and lets the microphone go. */
  forget(): void {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    if (recorder?.state === 'recording') recorder.stop();
    this.#sound = undefined;
    void this.#playing?.close();
    this.#playing = undefined;
    if (this.state === 'recording') this.state = 'idle';
  }
}

export class Voice {
  readonly #synthesis = (window as Partial<Window>).speechSynthesis;
  readonly #language: () => string;

  /**
   * @param language of what is spoken
   * @param changed is called when voices come or go: some browsers list them late
   */
  constructor(language: () => string, changed: () => void) {
    this.#language = language;
    // Safari had no events here before version 16.
    (this.#synthesis as Partial<SpeechSynthesis> | undefined)?.addEventListener?.('voiceschanged', changed);
  }

  /** Whether this device has a voice of its own for the language. */
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
