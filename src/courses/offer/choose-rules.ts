/** Runs the form in which a trainer sets the rules of a course and gets its package. Without scripting the form is not shown. */
import { fillText } from '../../../content/language/numbers.ts';
import type { DescribedCourse } from '../formats/course-format.ts';
import { packageName, type Format } from '../formats.ts';
import type { CourseRules } from '../settings.ts';
import { changeRules } from './change-rules.ts';

type Offered = Omit<DescribedCourse, 'files' | 'language' | 'passMark'>;

/** Reads the rules from a form. For a course without a quiz it has only the language. */
function rulesIn(form: HTMLFormElement): CourseRules {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name)));
  return {
    language: text('language'),
    passMark: number('passMark'),
    attempts: number('attempts'),
    complete: (text('complete') || 'every-part') as CourseRules['complete'],
    reportFailed: data.has('reportFailed'),
  };
}

/** Computes the hash of a package. Browsers hash only on pages served over HTTPS or from this computer. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Saves a file to the person's downloads. */
function save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  // The address is released later, because some browsers begin to read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function make(form: HTMLFormElement): Promise<void> {
  const status = form.querySelector('[role="status"]');
  const { made = '', notMade = '', course: described = '', packages = '', language = '' } = form.dataset;
  const course = JSON.parse(described) as Offered;
  const format = String(new FormData(form).get('format')) as Format;
  const kilobytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  try {
    const response = await fetch(`${packages}${packageName(course.id, format)}.zip`);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const bytes = changeRules(new Uint8Array(await response.arrayBuffer()), format, course, rulesIn(form));
    const file = `${packageName(course.id, format)}-own.zip`;
    save(file, bytes);
    const hash = window.isSecureContext ? await sha256(bytes) : '–';
    if (status) status.textContent = fillText(made, { file, size: kilobytes.format(bytes.length / 1024), hash });
  } catch (error) {
    if (status) status.textContent = fillText(notMade, { why: error instanceof Error ? error.message : String(error) });
  }
}

/** Tells whether a course can be registered under a tag: it would not start with one that `Intl` does not take, like "es-41". */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Lets no language pass that is none. What is said of it is the hint beside the field. */
function checkLanguage(form: HTMLFormElement): void {
  const field = form.elements.namedItem('language');
  if (!(field instanceof HTMLInputElement)) return;
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  field.setCustomValidity(isLanguage(field.value) ? '' : hint);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-choose-rules]')) {
  form.closest('details')?.removeAttribute('hidden');
  form.addEventListener('input', () => checkLanguage(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make(form);
  });
}
