interface VersionedClass extends CustomElementConstructor {
  version?: string;
}

/**
 * Registers an element under its tag. The first registration wins: a second copy of the same version is silent, another
 * version warns, and nothing here throws, because one failed definition must not stop the others.
 *
 * @returns whether `tag` now stands for `element`
 */
export function define(tag: string, element: VersionedClass): boolean {
  const present = customElements.get(tag) as VersionedClass | undefined;
  if (present) {
    if (present.version !== element.version) {
      console.warn(`closing-playbook: <${tag}> ${element.version} is not used: the page has ${present.version} already.`);
    }
    return present === element;
  }
  try {
    customElements.define(tag, element);
    return true;
  } catch (error) {
    console.error(`closing-playbook: <${tag}> could not be defined.`, error);
    return false;
  }
}
