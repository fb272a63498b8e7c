import { wording } from './wording.ts';

/** Every string of the search box and the search page. */
export const search = wording(
  {
    title: 'Title of the search page and name of the search dialog.',
    summary: 'Describes the search page.',
    open: 'The link in the header that opens search.',
    shortcut: 'The keys that open search.',
    close: 'Button that closes the search dialog.',
    label: 'Label of the search field: invites to say what is happening.',
    example: 'Example in the empty search field.',
    submit: 'Button beside the search field.',
    spoken: 'Spoken when typing rests: {found} is how many situations fit, {first} the first of them.',
    needsScript: 'Shown where JavaScript is off, and where a browser is too old for the script.',
    browse: 'Heading over the list of all situations on the search page.',
    guides: 'Heading over the guides found.',
    practices: 'Heading over the calls to play that were found.',
    because: 'Before the words for which a situation was found.',
    nearest: 'Shown where nothing fits, above the nearest lines.',
    tooLong: 'Shown where far too much was typed.',
    failed: 'Shown where search could not be loaded.',
    guidesFailed: 'Shown where the full-text search of guides could not be loaded.',
    copyLink: 'Button: copy the address of this search, to send it to somebody.',
    copy: 'Button on a line found.',
    more: 'Heading over further lines of the situations found.',
    anyContext: 'Choice of the filter by kind of call.',
    contextFilter: 'Name of the filter by kind of call.',
    anyTone: 'Choice of the filter by tone.',
    toneFilter: 'Name of the filter by tone.',
    keys: 'Under the search field: what the keys do.',
    none: 'Shown where no word of the query is known.',
    clear: 'Button that empties the search field.',
  },
  {
    found: 'Above the lines found: how many situations fit.',
  },
);
