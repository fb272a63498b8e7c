/** The way into the editor: who comes, and what is done where the playbook cannot be read. */
import { NotOneBuild } from './published.ts';
import { forgetSession, keepSession, keptSession, type Session } from './session.ts';

/** Thrown where the server answers that it does not show the repository to whoever asks. */
export class NotShown extends Error {}

export interface WayIn<Opened> {
  /**
   * Asks somebody to sign in.
   *
   * @param problem why it did not succeed before, in a sentence
   */
  signIn(problem: string | undefined): Promise<Session>;
  /** Says why the playbook cannot be read, and waits for what somebody chooses. */
  choose(problem: string): Promise<'again' | 'sign-in'>;
  /** Reads the playbook. @throws {Error} in a sentence, where it cannot be read; {@link NotShown} where that is for who asks */
  open(session: Session): Promise<Opened>;
}

/**
 * Goes on until the playbook has been read. Whoever is not let in is asked again. A network or a server that fails says nothing of who is signed
 * in: they are signed in still.
 *
 * @param problem why it has not succeeded so far
 * @throws {NotOneBuild} where trying again cannot help
 */
export async function enter<Opened>({ signIn, choose, open }: WayIn<Opened>, problem?: string): Promise<Opened> {
  let given: Session | undefined;
  for (;;) {
    const session = keptSession() ?? given ?? (await signIn(problem));
    try {
      const opened = await open(session);
      // It may have been renewed meanwhile.
      keepSession(keptSession() ?? session);
      return opened;
    } catch (error) {
      if (error instanceof NotOneBuild) throw error;
      const said = error instanceof Error ? error.message : String(error);
      const isIn = !(error instanceof NotShown) && (await choose(said)) === 'again';
      given = isIn ? session : undefined;
      problem = error instanceof NotShown ? said : undefined;
      if (!isIn) forgetSession();
    }
  }
}
