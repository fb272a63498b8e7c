/** Milliseconds without typing before results are spoken. With less, a screen reader would talk over every letter. */
const restBeforeSpeaking = 700;

/** Milliseconds without typing until the words are taken for complete, and what fits them takes the place of other results. */
export const restBeforeShowing = 300;

/** A debounced action. */
export interface AtRest {
  /** Runs the action after the delay. Every call starts the delay anew. */
  soon(): void;
  /** Drops the action that is waiting. */
  cancel(): void;
}

/**
 * Debounces an action while a person types: speaking, and calls that browsers allow only so many of.
 *
 * @param rest the delay in milliseconds
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
