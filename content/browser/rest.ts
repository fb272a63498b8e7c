/** Results are spoken when typing rests this long, in milliseconds: sooner, a screen reader would talk over every letter. */
const restBeforeSpeaking = 700;

/** Something that is put off while a person types. */
export interface AtRest {
  /** Does it after the rest, which begins anew with every call. */
  soon(): void;
  /** Leaves it. */
  cancel(): void;
}

/**
 * Does something once typing rests, and not at every letter: speaking, and calls that browsers allow only so many of.
 *
 * @param rest milliseconds
 */
export function atRest(action: () => void, rest = restBeforeSpeaking): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    soon() {
      cancel();
      timer = setTimeout(action, rest);
    },
  };
}
