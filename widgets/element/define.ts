interface VersionedClass extends CustomElementConstructor {
  version?: string;
}

/**
 * Registers an element under its tag. The first registration wins: a second copy of the same version is silent, another
 * version warns, and nothing here throws, because one failed definition must not stop the others.
 */
export function define(tag: string, element: VersionedClass): void {
  const present = customElements.get(tag) as VersionedClass | undefined;
  if (present && present.version !== element.version) {
    console.warn(`closing-playbook: <${tag}> ${element.version} is not used: the page has ${present.version} already.`);
  }
  try {
    if (!present) customElements.define(tag, element);
  } catch (error) {
    console.error(`closing-playbook: <${tag}> could not be defined.`, error);
  }
}
