/** What good style is in English: the expressions that a text should do without, each with what to write instead. */
import { grade, hardest } from './english-grade.ts';
import { presentPromises, unnaturalEnglish } from './english-speech.ts';
import type { Advice, LanguageStyle, Misfit } from './language.ts';

/** Matches what opens an explanation: "(that is, …)", "– which means …", ", meaning …". */
const gloss = /\(|\bthat is\b|\bmean(?:s|ing)?\b|\bin other words\b/i;

const plainly = (words: string, plain: string): Advice => ({
  find: new RegExp(`\\b(?:${words})\\b`, 'iu'),
  instead: `Write it plainly: ${plain}.`,
});

/** Expressions whose words do not tell what they mean. Plain verbs with a particle ("ring up", "wrap up") are not among them. */
const idioms: readonly Advice[] = [
  plainly(
    '(?:keep|kept|keeping) (?:you|them|me|us|him|her|everyone) (?:posted|in the loop)|in the loop|out of the loop',
    '"tell you what I hear"',
  ),
  plainly('on the same page|singing from the same', '"we agree"'),
  plainly('ball ?park', '"rough figure"'),
  plainly("(?:the )?ball(?: is|'s) (?:in|now in) (?:your|our|their|my) court|ball in (?:your|their|our) court", '"the next step is yours"'),
  plainly('ball rolling', '"start"'),
  plainly('drop(?:ped|ping|s)? the ball', '"forgot" or "did not do it"'),
  plainly('up in the air', '"not decided"'),
  plainly('call(?:ing)? it a day', '"stop here"'),
  plainly('off the top of (?:my|your|their) head', '"without looking it up"'),
  plainly("piece of cake|walk in the park|child's play", '"easy"'),
  plainly('cut(?:ting|s)? corners', '"do less than is needed"'),
  plainly('on the fence', '"not decided"'),
  plainly('play(?:ing|ed)? it by ear', '"decide when we see"'),
  plainly('rain ?check', '"another day"'),
  plainly('bit(?:e|ing) the bullet', '"do it although it is hard"'),
  plainly('break(?:ing|s)? the ice|ice ?breakers?', '"begin to talk"'),
  plainly('cold feet', '"doubts"'),
  plainly('heads[- ]up', '"a warning" or "tell you beforehand"'),
  plainly('in a nutshell|long story short', '"in short"'),
  plainly('(?:keep(?:ing)?|have|with) (?:your |my |our )?fingers crossed|fingers crossed', '"I hope"'),
  plainly('square one|drawing board', '"begin again"'),
  plainly('bear(?:ing)? with me', '"one moment, please"'),
  plainly('hang tight|sit tight|hold your horses', '"please wait"'),
  plainly('strings attached', '"conditions"'),
  plainly('in the same boat', '"in the same position"'),
  plainly('(?:the )?bottom line', '"the main point"'),
  plainly('up to speed', '"told what has happened"'),
  plainly('(?:get|let|gets|lets|letting|getting) (?:you|them|me|us|him|her) off the hook|off the hook', '"free to go"'),
  plainly('under the weather', '"ill"'),
  plainly('over the moon', '"very glad"'),
  plainly('loud and clear', '"well"'),
  plainly('get(?:ting|s)? the hang of', '"learn"'),
  plainly("(?:a )?stone's throw", '"near"'),
  plainly('once in a blue moon', '"rarely"'),
  plainly('best of both worlds', 'what the two things are'),
  plainly('hits? the nail|nail on the head', '"exactly"'),
  plainly('(?:grain|pinch) of salt', '"doubt it"'),
  plainly('put a pin in', '"come back to it later"'),
  plainly('loose ends?', '"what is left to do"'),
  plainly('elephant in the room', '"what nobody mentions"'),
  plainly('twist(?:ing|s)? (?:your|my|their|his|her) arm', '"press you"'),
  plainly("from the horse's mouth", '"from the person who knows"'),
  plainly('arm and a leg', '"too much"'),
  plainly('cat out of the bag|spill(?:ing|s|ed)? the beans', '"tell it"'),
  plainly('through the grapevine', '"from somebody"'),
  plainly('extra mile', 'what you did more than was asked'),
  plainly('pull(?:ing|s|ed)? the plug', '"stop it"'),
  plainly('whole nine yards|whole shebang', '"all of it"'),
  plainly('beat(?:ing|s)? (?:about|around) the bush', '"not say it"'),
  plainly('wires (?:got )?crossed|crossed wires', '"misunderstood each other"'),
  plainly('jump(?:ing|ed|s)? the gun', '"too early"'),
  plainly('miss(?:ed|ing|es)? the boat', '"too late"'),
  plainly('burn(?:ing|ed|s|t)? (?:your |my |our |any )?bridges|bridges? (?:burned|burnt)', '"end it for good"'),
  plainly('water under the bridge', '"past"'),
  plainly('on thin ice', '"at risk"'),
  plainly('out of the blue', '"without warning"'),
  plainly('at the drop of a hat', '"at once"'),
  plainly('speak(?:ing)? of the devil', 'nothing: leave it out'),
  plainly('(?:the )?last straw', '"too much"'),
  plainly('tall order', '"hard"'),
  plainly('throw(?:ing|s|n)? in the towel', '"give up"'),
  plainly("lion's share", '"most of it"'),
  plainly('rule of thumb', '"rough rule"'),
  plainly('call(?:ing|s|ed)? the shots', '"decide"'),
  plainly('on the back burner', '"later"'),
  plainly('learn(?:ing|ed|s|t)? the ropes|know(?:ing|s)? the ropes', '"learn how it is done"'),
  plainly('think(?:ing)? outside the box', '"in a new way"'),
  plainly('(?:the )?tip of the iceberg', '"only a small part"'),
  plainly('hit(?:ting|s)? the ground running', '"start well at once"'),
  plainly('in hot water', '"in trouble"'),
  plainly('by the skin of', '"only just"'),
  plainly('cross that bridge', '"decide that later"'),
  plainly('bend(?:ing|s)? over backwards', '"do all I can"'),
  plainly('food for thought', '"something to think about"'),
  plainly('get(?:ting|s)? (?:it|this|that|something) off (?:your|their|my|his|her) chest', '"say it"'),
  plainly('touch(?:ing)? wood|knock(?:ing)? on wood', '"I hope"'),
  plainly('(?:let|letting|lets) (?:it|this|that) slide', '"do nothing about it"'),
  plainly('pick(?:ing|s|ed)? your brains?', '"ask you"'),
  plainly('red tape', '"rules and forms"'),
  plainly('red herring', '"something that misleads"'),
  plainly('ring(?:s|ing)? a bell', '"sounds familiar"'),
  plainly('see eye to eye', '"agree"'),
  plainly("the jury(?: is|'s) (?:still )?out", '"not decided"'),
  plainly('win[- ]win', 'what each of you gains'),
  plainly('wild goose chase', '"a search for nothing"'),
  plainly('no[- ]brainer', '"an easy decision"'),
  plainly('dead (?:in the water|end)', '"stopped"'),
  plainly('roll(?:ing|s|ed)? (?:their|your|his|her) eyes', '"be annoyed"'),
  plainly('(?:go(?:es|ing)?|went) over (?:their|your|my|his|her) head', '"ask somebody above them"'),
  plainly('(?:los(?:e|es|ing)|lost|sav(?:e|es|ed|ing)) face', '"feel small", "without shame"'),
  plainly('(?:put|puts|putting) on the spot', '"made to answer at once"'),
  plainly('(?:read(?:ing|s)?|understood) between the lines|between the lines', '"without saying it"'),
  plainly('half the battle', '"a good part of it"'),
  plainly('in the dark', '"without news"'),
  plainly('(?:keep(?:s|ing)?|kept|have|has) an eye on', '"watch"'),
  plainly('(?:fall(?:s|ing)?|fell) on deaf ears', '"nobody listens"'),
  plainly('turn(?:s|ing|ed)? a (?:deaf ear|blind eye)', '"take no notice"'),
  plainly('(?:wrong|short) end of the stick', '"misunderstand it"'),
  plainly('cut(?:s|ting)? to the chase', '"come to the point"'),
  plainly('(?:set|cast|carved) in stone', '"fixed"'),
  plainly('(?:walk(?:ing|s)?|tread(?:ing|s)?) on eggshells', '"afraid to say the wrong thing"'),
  plainly('lip service', '"words that nothing follows"'),
  plainly('skate over|skating over|sweep(?:ing|s)? (?:it )?under the (?:carpet|rug)', '"leave it out"'),
  plainly('(?:the )?penny drop(?:s|ped)?', '"they understand"'),
  plainly('hands are tied', '"I may not"'),
  plainly('grey area', '"not clear"'),
  plainly('sugar[- ]?coat(?:ing|s|ed)?', '"make it sound better than it is"'),
  // What somebody who works in English as a second language had to look up in this playbook, or took word by word.
  plainly('by rote', '"out of habit"'),
  plainly('credit(?:s|ed|ing)? (?:their|her|his|your|my|our) time', '"thank them for their time"'),
  plainly('hear(?:d|s|ing)? (?:me|us|you|him|her|them|somebody) out', '"listen"'),
  plainly('tak(?:e|es|en|ing) up (?:what|the last thing)|took up (?:what|the last thing)', '"answer"'),
  plainly('(?:on a (?:high|low|good|happy)|sour) note', '"well", "badly"'),
  plainly('slip(?:s|ped|ping)? through', '"is forgotten", "still happens"'),
  plainly('run (?:its|their) course', '"come to its end"'),
  plainly('loose threads?', '"what is left to do"'),
  plainly('(?:work(?:s|ed|ing)?|pluck(?:s|ed|ing)?) up (?:the |some |their |your )?courage', '"is afraid to speak"'),
  plainly('leav(?:e|es|ing) word|left word', '"leave a message"'),
  plainly('fresh eyes', '"look at all of it again"'),
  plainly('thick(?:er)? skin', '"learn to bear it"'),
  plainly('room to spare', '"easily"'),
  plainly('in so many words', '"clearly"'),
  plainly('comes? sideways|outright', '"they hint at it", "directly"'),
  plainly('str(?:ike|ikes|iking|uck) (?:(?:it|them|this|that) out|(?:the|this|that) line)', '"cross it out"'),
  plainly('own(?:s|ed|ing)? up', '"admit it"'),
  plainly('leav(?:e|es|ing) (?:them|him|her|you|the caller) standing', 'what they do not know'),
  plainly(
    '(?:let|lets|letting) (?:them|him|her|the caller) go first(?! thing)|(?:they|he|she|you|the caller) goe?s? first(?! thing)',
    'who hangs up, or who speaks',
  ),
];

/** Negations that have to be read twice. Behind the label "Not now:" they are the third in a row. */
const tangled: readonly Advice[] = [
  { find: /\bnot unless\b/iu, instead: 'Say it without the second "not": "Not before you have sent it."' },
  { find: /\bas to whether\b/iu, instead: 'Write "whether".' },
  { find: /\bnot if (?:you|they|he|she|it|we) (?:may|might) not\b/iu, instead: 'Say what they may do: "Not if they may forget".' },
  { find: /\bnot if it isn't (?:agreed|clear|certain|known)\b/iu, instead: 'Write "not before": "Not before you have agreed who calls."' },
];

const leaveOut = 'Leave it out.';
const say = (words: string, instead = leaveOut): Advice => ({ find: new RegExp(`\\b(?:${words})\\b`, 'iu'), instead });
const write = (words: string, plain: string): Advice => say(words, `Write "${plain}".`);

/** Office English, sales English and padding, each with what to write instead. */
const filler: readonly Advice[] = [
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

/** Excludes clauses whose last word carries the stress: "where we are now" is not "where we're now". */
const notStressed = '(?<!\\b(?:where|how|what|who|which|as|than|whatever|wherever) )';
/** Requires a word after the contraction that it can lean on: "yes, I am" stays apart. */
const followed = '(?= [a-z{])';
/** Matches participles: "I have sent" is said "I've sent", but "I have a meeting" stays as it is. */
const participle =
  '(?= (?:not |never |already |just |now |also )?(?:been|had|got|made|done|sent|taken|written|given|told|seen|heard|said|found|kept|put|left|met|spoken|gone|come|brought|lost|paid|read|set|spent|understood|[a-z]{2,}(?<!ne)ed)\\b)';

const contracted = (source: string, instead: string): Advice => ({ find: new RegExp(source, 'iu'), instead: `Write "${instead}".` });

/** Words that are spoken as one. "Let us know" asks for permission, and stays as it is. */
const contractions: readonly Advice[] = [
  contracted(`${notStressed}\\b(I) am${followed}`, "$1'm"),
  contracted(`${notStressed}\\b(you|we|they) are${followed}`, "$1're"),
  contracted(`${notStressed}\\b(he|she|it|that|there|here|what|who|where) is${followed}`, "$1's"),
  contracted(`\\b(I|you|he|she|we|they) will${followed}(?! not\\b)`, "$1'll"),
  contracted(`${notStressed}\\b(I|you|we|they) have${participle}`, "$1've"),
  contracted('\\b(I|you|we|they) would(?= (?:like|be|rather|prefer|love)\\b)', "$1'd"),
  contracted('\\b(do|does|did|is|are|was|were|have|has|had|could|would|should) not\\b', "$1n't"),
  contracted('\\bcan ?not\\b', "can't"),
  contracted('\\bwill not\\b', "won't"),
  contracted(`\\blet us\\b(?! (?:know|have|see if)\\b)${followed}`, "let's"),
];

const advice = (words: string, instead: string): Advice => ({ find: new RegExp(`\\b(?:${words})\\b`, 'iu'), instead });

const count = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|forty-eight)';

/** Promises of certainty or money that a speaker cannot keep. Dates and amounts in examples of calls are not among them. */
const promises: readonly Advice[] = [
  advice('guarantee[ds]?|guaranteeing', 'Say what you will do yourself, and by when.'),
  advice("(?:won't|will not|can't|cannot|never) happen again|never again", 'Say what has been changed, or leave it out.'),
  advice(
    'without fail|rest assured|you can be (?:sure|certain)|no matter what|whatever it takes',
    'Say what you will do yourself, and by when.',
  ),
  advice(
    "(?:I|we)(?:'ll| will| can)? promise|you have my word|I give you my word",
    'Say what you will do and by when: that is promise enough.',
  ),
  advice('(?:definitely|certainly|surely) (?:be|get|have|hear|receive|arrive|work)', 'Leave the adverb out.'),
  advice('100 ?%|a hundred per ?cent|completely free|free of charge', 'Leave it to those who may decide it.'),
  advice(
    "(?:I'll|I will|we'll|we will) (?:refund|compensate|pay|credit) you|full refund",
    'Money that is not yours to give stands in a placeholder: {action}, {done}.',
  ),
  advice(
    "(?:I'm|we're|I am|we are) always (?:here|available)|any ?time,? day or night|24/7|around the clock",
    'Say when you can be reached.',
  ),
];

/** Days and times in a line that every agent says on every day. The example of one call may have them. */
const fixedTimes: readonly Advice[] = [
  advice(
    `(?:within|in|under) (?:the next )?${count} (?:minutes?|hours?|(?:working |business )?days?|weeks?)`,
    'A time is a placeholder in a line for every day: {time-frame} or {minutes}.',
  ),
  advice('tomorrow|tonight|this (?:morning|afternoon|evening|week)', 'A day is a placeholder in a line for every day: {day}.'),
  advice('(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day', 'A day is a placeholder in a line for every day: {day}.'),
  advice(
    'immediately|instantly|straight ?away|right away|in no time|asap',
    'A time is a placeholder in a line for every day: {day}, {time} or {time-frame}.',
  ),
];

/** Words that cannot stand before a placeholder, by the kind of word that its example is. */
const misfits: readonly Misfit[] = [
  {
    example: /^(?:I|we|you|he|she|it|they|[a-z ]+(?= (?:is|are|was|were|has|have) ))\b/u,
    before: /\b(?:as of today|about|to|for|with|of|on|by|at|before|after|no|a|the|I'll|you'll|will|can|may)\s$/iu,
    instead: 'A whole clause stands in this gap. Put it after "that", "because", "so" or a colon.',
  },
  {
    example: /^(?:the|your|our|my|a|an) (?!.* (?:is|are|was|were|has|have) )/u,
    before: /\b(?:I'll|we'll|you'll|they'll|will|can|because|in order to|the|a|an|your)\s$/iu,
    instead: 'A thing stands in this gap. Take {action} or {their-action} for what somebody does, {done} or {reason} for a whole clause.',
  },
  {
    example: /^(?:send|return|give|call|write|check|bring|order|sign|ask|pay|look|find|change)\b/u,
    before: /(?<!\bdo )\b(?:am|is|are|was|were|have|has|had|before|after|about|for|of|on|in|the|a|your|because|that)\s$/iu,
    instead: 'A verb stands in this gap. Put it after "I\'ll", "can" or "to".',
  },
  {
    example: /^(?:\d+|one|two|three|four|five|six|ten|twelve) (?:working )?(?:minute|hour|day|week|month|year)s?\b/u,
    before: /\b(?:by|at|the|a|an)\s$/iu,
    instead: 'A length of time stands in this gap. Put it after "within", "in" or "about".',
  },
];

/** What shows that a line is no sentence any more once its placeholders are filled in. */
const broken: readonly Advice[] = [
  {
    find: /\b(?!that\b|had\b)([a-z]+) \1\b/iu,
    instead: 'The example begins with the word before its gap. Take that word out of the line.',
  },
  { find: /\ba (?=[aeio])|\ban (?=[^aeiouhAEIOUH\d])/u, instead: 'Word it so that no "a" or "an" stands before the gap.' },
  {
    find: /\b1 (?:minutes|hours|days|weeks|months|years|times|people)\b/u,
    instead: 'Write "a {minutes}-minute wait", or take a placeholder for the whole of it, like {length}.',
  },
  { find: / [,.?!]|,[.?!,]/u, instead: 'Something is left over around the gap. Look at the commas beside it.' },
];

/** English, as this playbook speaks it: plain, spoken, British in its spelling and at home in either country. */
export const english: LanguageStyle = {
  filler,
  idioms,
  tangled,
  gloss,
  contractions,
  unnatural: unnaturalEnglish,
  regional: [],
  misfits,
  broken,
  clause: /^(?:how|what|when|where|which|who|why|within|by when)\b/iu,
  // A tone in which people do say the words apart: "I will write to you" is how a solicitor's secretary ends a call.
  uncontractedTones: ['formal'],
  claims:
    /\b(?:stud(?:y|ies) (?:shows?|found|finds?|says?|suggests?|proves?|proved|confirms?)|research(?:ers?)? (?:shows?|says?|suggests?|proves?|proved|found|finds?|knows?|agrees?)|scientists|scientific(?:ally)?|proven|(?:has|have|is|was|been) proved|experts? (?:say|says|agree|know)|according to (?:a |one |many )?(?:stud(?:y|ies)|experts?)|statistics|statistically|per ?cent)\b|\d ?%/iu,
  presentPromises,
  oneDay: {
    paper: /\b(?:arrive|get|have|mail|receive|send|written)\b[^.?!]*\b(?:by|until) \{day\}/iu,
    call: /\b(?:call|meet|speak|speaking|talk|talking)\b[^.?!]*\bon \{day\}/iu,
  },
  promises,
  fixedTimes,
  grade,
  hardest,
};
