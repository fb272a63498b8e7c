import type { Advice } from '../language.ts';

const leaveOut = 'Leave it out.';
const say = (words: string, instead = leaveOut): Advice => ({ find: new RegExp(`\\b(?:${words})\\b`, 'iu'), instead });
const write = (words: string, plain: string): Advice => say(words, `Write "${plain}".`);

/** Office English, sales English and padding; each with what to write instead. */
export const filler: readonly Advice[] = [
  { find: /!/u, instead: 'End the sentence with a full stop: the words carry the warmth.' },
  write('ensur(?:e|es|ed|ing)', 'make sure'),
  write('leverag(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|utili[sz]ation', 'use'),
  write('facilitat(?:e|es|ed|ing)', 'help'),
  write('commenc(?:e|es|ed|ing)', 'begin'),
  write('in order to', 'to'),
  write('prior to', 'before'),
  write('subsequent to', 'after'),
  write('with regards? to|in regards? to|as regards|pertaining to|in respect of', 'about'),
  write('due to the fact that|in view of the fact that', 'because'),
  write('in the event that', 'if'),
  write('at this (?:moment|point) in time|at the present time', 'now'),
  write('(?:a )?wide (?:range|variety) of|a plethora of|a myriad of', 'many'),
  say('valued (?:customer|client|caller|guest)s?', 'Say the name.'),
  say('at the end of the day|when all is said and done|all things considered'),
  write('reach(?:es|ed|ing)? out', 'call" or "write'),
  write('touch(?:es|ed|ing)? base', 'talk'),
  write('going forward|moving forward', 'from now on'),
  write('circl(?:e|es|ed|ing) back(?= (?:to|with) (?:you|them|us|me)\\b)', 'come back'),
  say('please be advised|please note that|kindly note|be advised'),
  {
    find: /\bkindly(?= (?:advise|be|call|confirm|contact|find|hold|inform|let|note|provide|return|send|wait)\b)/u,
    instead: 'Write "please".',
  },
  write('as per', 'as" or "by'),
  write("(?:do not|don't|please) hesitate to", 'call" or "write'),
  say('feel free to', 'Say what they can do: "call me".'),
  say('rest assured|you can be assured', 'Say what you will do, and by when.'),
  say('at your earliest convenience', 'Name a day.'),
  say('(?:any|the) inconvenience(?: caused| this)?', 'Name what it cost them: the wait, the second call.'),
  say('your (?:call|custom|business|opinion|feedback) is (?:very )?important to us'),
  say(
    'basically|needless to say|it goes without saying|to be (?:perfectly |completely )?honest|as a matter of fact|for all intents and purposes',
  ),
  say('it is (?:important|worth|essential|crucial) to (?:note|remember|mention)(?: that)?|it should be noted that'),
  say('delv(?:e|es|ed|ing)|dive deep|deep dives?', 'Write "look at".'),
  say('seamless(?:ly)?|frictionless(?:ly)?|hassle[- ]free', 'Say what goes right.'),
  say('robust|holistic(?:ally)?|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|game[- ]chang(?:er|ing)'),
  say(
    '(?:customer|caller|buyer) journeys?|touch ?points?|pain points?|low[- ]hanging fruit|value[- ]adds?|best practices?',
    'Say what it is.',
  ),
  say(
    'empower(?:s|ed|ing|ment)?|synerg(?:y|ies|istic)|elevat(?:e|es|ed|ing) (?:the|your|their)|unlock(?:s|ed|ing)? (?:the|your|their) (?:power|potential)',
    'Say what changes.',
  ),
  say("in today's (?:fast[- ]paced |busy |modern )?world|in this day and age|now more than ever"),
  say('above and beyond', 'Say what was done.'),
  say('amazing|awesome|fantastic|incredibl[ey]', 'Say what is good about it.'),
  say('customer[- ]centric|client[- ]facing|solution[- ]oriented|results[- ]driven', 'Say it as you would to a friend.'),
  write('actioned|actioning', 'done'),
  write('revert (?:back )?to (?:you|me|us|them)', 'answer'),
  write('assist(?:s|ed|ing)? (?:you|them|him|her) (?:with|further)', 'help'),
  say('is there anything else I (?:can|may) (?:assist|help) you with today', 'Say it in your own words.'),
];
