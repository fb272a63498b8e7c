import type { PhrasesFile } from '../../content/schema/published.ts';

/** A playbook just large enough to search in, for tests. */
export function smallPlaybook(language = 'en'): PhrasesFile {
  const entry = (id: string, label: string, phrasings: string[]) => ({
    id,
    label,
    when: `When it is ${label.toLowerCase()}.`,
    order: 1,
    phrasings,
  });
  const line = (id: string, text: string, situations: string[], step: string, contexts: string[], tones = ['friendly']) => ({
    id,
    text,
    situations,
    step,
    contexts,
    tones,
    direction: 'either' as const,
    why: 'It works.',
    notWhen: 'When it does not.',
  });
  return {
    version: 1,
    language,
    contexts: [
      entry('support', 'Customer support', ['end a helpdesk call', 'close a support ticket']),
      entry('sales', 'Sales', ['end a sales call', 'finish a demo with a prospect']),
    ],
    situations: [
      { ...entry('all-done', 'All done', ['everything is sorted', 'i have an answer and told her', 'problem solved']), group: 'done' },
      {
        ...entry('chatty', 'Talkative', ["she won't stop talking", 'keeps telling stories', 'chatterbox', 'loves to talk']),
        group: 'hard',
      },
      { ...entry('upset', 'Upset', ['furious about the bill', 'angry customer', 'she is crying']), group: 'hard' },
      { ...entry('unresolved', 'Unresolved', ["i don't have an answer", 'no answer yet', "can't fix it today"]), group: 'hard' },
    ],
    situationGroups: [],
    steps: [
      entry('signal', 'Signal the end', ['hint that the call is ending']),
      entry('thank', 'Thank', ['thank them for their time', 'say thanks']),
      entry('anything-else', 'Anything else', ['ask if there is anything else', 'any other questions']),
    ],
    tones: [
      { id: 'friendly', label: 'Friendly', when: 'Mostly.' },
      { id: 'formal', label: 'Formal', when: 'Sometimes.' },
    ],
    placeholders: [],
    phrases: [
      line('done-ask', 'What else can I do for you?', ['all-done'], 'anything-else', ['support', 'sales']),
      line('done-thank', 'Thank you for calling.', ['all-done', 'upset'], 'thank', ['support', 'sales'], ['formal']),
      line('chatty-signal', 'I have to take the next call now.', ['chatty'], 'signal', ['support']),
      line('chatty-thank', 'Thank you, I liked hearing about it.', ['chatty'], 'thank', ['sales'], ['formal']),
      line('upset-signal', 'I understand how this feels.', ['upset', 'unresolved'], 'signal', ['support']),
      line('upset-thank', 'Thank you for telling me plainly.', ['upset'], 'thank', ['support', 'sales']),
      line('unresolved-signal', "I can't finish this today.", ['unresolved'], 'signal', ['support', 'sales']),
    ],
    abbreviations: [],
    otherSubjects: [],
    sequences: [],
  };
}
