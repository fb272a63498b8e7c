import { wording } from './wording.ts';

/** Every string of the page with the role-play cards, on the screen and on paper. */
export const rolePlays = wording(
  {
    title: 'Name of the page.',
    summary: 'Opens the page, and stands beside the link to it.',
    howTo: 'Heading over how to play.',
    howToHandOut: 'How to play, first: who gets which part of the card.',
    howToPlay: 'How to play, second: where the play begins and when it is over.',
    howToTalk: 'How to play, third: who speaks afterwards, in which order.',
    print: 'How the cards come out of a printer.',
    contents: 'Heading over the list of the cards.',
    scene: 'Before the sentence that says where the call stands; both sides read it.',
    caller: 'Heading of the strip for the person on the other end, whoever rang whom.',
    agent: 'Heading of the strip for the agent.',
    coach: 'Heading of the strip for the one who listens.',
    wants: 'Before what the person on the other end wants.',
    behaves: 'Before how they behave.',
    says: 'Before the lines that they say.',
    endsWhen: 'Before what has to happen until they let the call end.',
    knows: 'Before what the agent knows and may do.',
    goal: 'Before what the agent is to reach.',
    listenFor: 'Before the questions that the coach answers with yes or no.',
    readAfterwards: 'Before the link to a guide.',
    change: 'On the page for the owner, beside the folder of the cards: what is changed there.',
  },
  { count: 'How many cards there are.' },
);
