/**
 * Assigns answers their places in an LMS's list. An LMS may show the list as columns by position, so every learner's answers to a question
 * get the same positions: first the first answers to all questions, in the order of the course, then the second ones, and so on.
 * If the questions are not known, answers get places in the order in which they are given.
 */
export class Places {
  #ids: readonly string[] = [];
  /** The number of answers to each question that have a place. */
  #counts: number[] = [];

  /**
   * Reads what {@link toString} wrote, in this course or in another version of it.
   *
   * @param ids   the questions in their order; empty if they are not known
   * @param taken the number of places that the list has already
   */
  begin(ids: readonly string[], written: string, taken: number): void {
    this.#ids = ids;
    const [size = 0, ...counts] = written.split('.').map((digits) => Number.parseInt(digits || '0', 36));
    // Places that were given in another order stay taken. This order begins after them.
    const before = written ? Math.max(0, ...counts) * size : taken;
    const isSame = written !== '' && size === this.#size;
    this.#counts = Array.from({ length: this.#size }, (_, column) => (isSame ? (counts[column] ?? 0) : Math.ceil(before / this.#size)));
  }

  get #size(): number {
    return Math.max(1, this.#ids.length);
  }

  /** Returns a place for an answer to a question. A question that the course does not name shares the places of the first one. */
  take(id: string): number {
    const column = Math.max(0, this.#ids.indexOf(id));
    const row = this.#counts[column] ?? 0;
    this.#counts[column] = row + 1;
    return row * this.#size + column;
  }

  /** Marks the places that another window has assigned as taken. */
  merge(written: string): void {
    const other = new Places();
    other.begin(this.#ids, written, 0);
    this.#counts = this.#counts.map((count, column) => Math.max(count, other.#counts[column] ?? 0));
  }

  /** Returns how many answers a list of this length holds: places in between may still be empty. */
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
