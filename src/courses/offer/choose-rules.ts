/** The form in which a trainer sets what counts in a course, and gets the package of it. Without scripting it is not there. */
import { fillText } from '../../../content/language/numbers.ts';
import type { DescribedCourse } from '../formats/course-format.ts';
import { packageName, type Format } from '../formats.ts';
import type { CourseRules } from '../settings.ts';
import { changeRules } from './change-rules.ts';

type Offered = Omit<DescribedCourse, 'files' | 'language' | 'passMark'>;

/** The rules that a form holds. A course without a quiz has only its language to choose. */
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

/** Where the page is served over HTTPS or from this computer; nothing else lets a browser hash. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hands a file to the learner's downloads. */
function save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it a moment later.
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

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-choose-rules]')) {
  form.closest('details')?.removeAttribute('hidden');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make(form);
  });
}
