/** Milliseconds before the first message, and between messages. */
const patience = 2000;
const pause = 200;

/** Shows on a terminal how far a long build has come, on one line that vanishes when it ends. */
export class Progress {
  readonly #terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">;
  readonly #now: () => number;
  #begun = 0;
  #said: number | undefined;

  /** @param now milliseconds since any fixed moment */
  constructor(terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** A build begins. */
  begin(): void {
    this.#begun = this.#now();
    this.#said = undefined;
  }

  /** Shows what is being done, if the build takes long and somebody watches. */
  say(what: () => string): void {
    const now = this.#now();
    if (!this.#terminal.isTTY || now - this.#begun < patience) return;
    if (this.#said !== undefined && now - this.#said < pause) return;
    this.#said = now;
    this.#write(what());
  }

  /** The build is over. */
  end(): void {
    if (this.#said !== undefined) this.#write("");
  }

  #write(text: string): void {
    // To the start of the line, and clear it.
    this.#terminal.write(`\r\x1b[K${text}`);
  }
}
