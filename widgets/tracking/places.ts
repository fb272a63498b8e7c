/**
 * Where answers stand in an LMS's list. An LMS may show the list as columns by position, so every learner's answers to a question stand
 * at the same positions: the first answers to all questions one after the other, in the order of the course, then the second ones, and
 * so on. Where the questions are not known, answers stand in the order in which they are given.
 */
export class Places {
  #ids: readonly string[] = [];
  /** How many answers to each question have a place. */
  #counts: number[] = [];

  /**
   * Begins with what was written by {@link toString}, in this course or in another version of it.
   *
   * @param ids   the questions in their order; empty, where they are not known
   * @param taken how many places the list has already
   */
  begin(ids: readonly string[], written: string, taken: number): void {
    this.#ids = ids;
    const [size = 0, ...counts] = written.split('.').map((digits) => Number.parseInt(digits || '0', 36));
    // Places of another order stay taken: this one begins after them.
    const before = written ? Math.max(0, ...counts) * size : taken;
    const isSame = written !== '' && size === this.#size;
    this.#counts = Array.from({ length: this.#size }, (_, column) => (isSame ? (counts[column] ?? 0) : Math.ceil(before / this.#size)));
  }

  get #size(): number {
    return Math.max(1, this.#ids.length);
  }

  /** A place for an answer to a question. An answer to a question that the course does not name stands with those to the first one. */
  take(id: string): number {
    const column = Math.max(0, this.#ids.indexOf(id));
    const row = this.#counts[column] ?? 0;
    this.#counts[column] = row + 1;
    return row * this.#size + column;
  }

  /** Takes over places that another window has taken. */
  merge(written: string): void {
    const other = new Places();
    other.begin(this.#ids, written, 0);
    this.#counts = this.#counts.map((count, column) => Math.max(count, other.#counts[column] ?? 0));
  }

  /** How many answers stand in a list of so many places: those between may have no answer yet. */
  answersIn(count: number): number {
    const inColumn = (taken: number, column: number): number => Math.min(taken, Math.max(0, Math.ceil((count - column) / this.#size)));
    return this.#counts.reduce((sum, taken, column) => sum + inColumn(taken, column), 0);
  }

  toString(): string {
    return [this.#size, ...this.#counts]
      .map((number) => (number ? number.toString(36) : ''))
      .join('.')
      .replace(/\.+$/, '');
  }
}
