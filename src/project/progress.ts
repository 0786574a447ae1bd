/** Milliseconds after which somebody who waits wants to know what for, and between two times of saying so. */
const patience = 2000;
const pause = 200;

/** Says on a terminal how far a long build has come, on one line that is gone when it ends. */
export class Progress {
  readonly #terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">;
  readonly #now: () => number;
  #begun = 0;
  #said: number | undefined;

  /** @param now counts milliseconds, from whenever */
  constructor(terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** A build begins. */
  begin(): void {
    this.#begun = this.#now();
    this.#said = undefined;
  }

  /** Says what is being done, if the build takes long and somebody watches. */
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
    // Back to the start of the line, and away with what stands there.
    this.#terminal.write(`\r\x1b[K${text}`);
  }
}
