type LoadedPlaybook = import('../content/read/index.ts').LoadedPlaybook;

declare namespace App {
  interface Locals {
    /** The playbook of the page being rendered: the components that guides use have no other way to it. */
    playbook: LoadedPlaybook;
    /** Whether the page stands in a course package, with its pictures and files beside it. */
    inPackage?: boolean;
    /** The language of the guide that is shown, where it is not that of the page: it is not translated. */
    guideLanguage?: string | undefined;
    /** The course that the page shows, on course pages alone. */
    course?: import('../content/schema/index.ts').Course;
  }
}

/** The owner's colours as custom properties; see build/brand.ts. */
declare module 'virtual:brand.css';
declare module 'virtual:brand.css?compact';
declare module 'virtual:brand.css?course';

/** The address of the font of lines to say; undefined where readers' systems have it. */
declare module 'virtual:brand-font' {
  const address: string | undefined;
  export default address;
}

/** `<key of its folder>/<name>` → a picture of a guide; see build/guide-pictures.ts. */
declare module 'virtual:guide-pictures' {
  const pictures: Record<string, () => Promise<{ default: import('astro').ImageMetadata }>>;
  export default pictures;
}

/** `<locale>/<guide>` → its MDX; see build/guide-files.ts. */
declare module 'virtual:guide-files' {
  const documents: Record<string, () => Promise<import('astro').MDXInstance<Record<string, unknown>>>>;
  export default documents;
}
