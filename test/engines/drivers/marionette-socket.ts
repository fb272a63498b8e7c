/**
 * Marionette's messages: the length of a JSON text, a colon, the text. A command is `[0, number, name, parameters]`, its response
 * `[1, number, error, result]`.
 */
import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

export class MarionetteSocket {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #sent = 0;

  static connect(port: number): Promise<MarionetteSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new MarionetteSocket(socket)));
      socket.once('error', reject);
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#read(data));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has ended.'));
      this.#waiting.clear();
    });
  }

  /** @throws Firefox's error message if it could not carry out the command */
  send(name: string, parameters: object): Promise<unknown> {
    this.#sent += 1;
    const text = JSON.stringify([0, this.#sent, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(this.#sent, { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (colon < 0 || this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      // The first message is a greeting and answers no command.
      if (Array.isArray(message)) this.#answer(message as [1, number, { error: string; message: string } | null, unknown]);
    }
  }

  #answer([, number, error, result]: [1, number, { error: string; message: string } | null, unknown]): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }
}
