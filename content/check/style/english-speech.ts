/** How English is said: grammar of other languages, and words that only one country uses. */
import type { Advice } from './language.ts';

const time =
  '(?:tomorrow|tonight|today|next week|this (?:afternoon|evening)|(?:on|by|before) (?:\\{day\\}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|noon)|within (?:\\{|\\w+ (?:hour|day|week)s?)|at \\{time\\})';
/** Excludes clauses that make the present tense right: "if you call on Friday", "can I call on Friday". */
const notAsked =
  "(?<!\\b(?:if|when|once|before|after|until|as|that|what|how|who|where|why|which|than|can|could|will|would|may|might|must|should|shall|do|did|does|don't|doesn't|can't|couldn't|won't|wouldn't|to|let|lets|let's|unless|whether|while|because|and when|every time) )";
const acting =
  '(?:ask|bring|call|change|check|come|deliver|email|get|give|go|hear|look(?! forward)|meet|order|pass|pay|post|put|send|speak|talk|tell|text|write)';
const unspoken = (source: string, instead: string): Advice => ({ find: new RegExp(source, 'iu'), instead });

/** Lists what a native speaker stumbles over when reading aloud, in London or in Chicago. */
export const unnaturalEnglish: readonly Advice[] = [
  unspoken(
    `${notAsked}\\b(?:I|we|you) (?:then |also |just )?${acting}\\b[^.?!;:]{0,50}? ${time}`,
    'A promise has a future: "I\'ll send it tomorrow", "you\'ll hear on Friday".',
  ),
  unspoken(
    `${notAsked}(?:\\b(?:he|she)|\\{(?:colleague|other-person)\\}) (?:then |also |just )?${acting}s\\b[^.?!;:]{0,50}? ${time}`,
    'A promise has a future: "she\'ll send it tomorrow".',
  ),
  unspoken(
    '\\b(?:it|that|this|email|message|bill|card|notes|papers|minutes|rest) comes? (?:by|in|with) (?:e-?mail|post|the post|the mail|writing|\\{day\\})',
    'Write "you\'ll get it by email".',
  ),
  unspoken('\\bgoes there (?:today|tonight|tomorrow|by)\\b', 'Write "I\'ll send it there".'),
  unspoken(
    "\\b(?:ring|rang|rung|ringing|rings) (?:you|me|us|him|her|them|back|again|up|round|off)\\b|\\b(?:I|we|you|they)(?:'ll|'d| will| can| may| could| should)? (?:ring|rang)\\b|\\b(?:may|can|could|shall|should) I ring\\b|\\bgive (?:you|me|us|them) a ring\\b",
    'Write "call".',
  ),
  unspoken('\\bwish(?:es)? you (?:a|an|all|every|much|strength|success|luck|the)\\b', 'Say "have a good day", or "I hope it goes well".'),
  unspoken(
    '\\bgoodbye until\\b|(?:^|[.?!] )until (?:tomorrow|then|\\w+day|\\{day\\})\\b(?=[^.?!]{0,20}[.?!]? ?(?:goodbye|bye|$))',
    'Say "talk to you on Thursday", and then goodbye.',
  ),
  unspoken('\\bnothing (?:else |further |more )?is (?:left )?open\\b', 'Write "that\'s everything".'),
  unspoken('\\bone (?:line|word|message|email)[^.?!]{0,12} is enough\\b', 'Write "just send me one line".'),
  unspoken('\\b(?:this|that) was \\{your-name\\}', 'Write "I\'m {your-name}".'),
  unspoken(
    "\\b(?:have you|has (?:he|she)) (?:a|an|any|anything|something|time)\\b(?! (?:to )?(?:been|had|got|seen))|\\b(?:I|we|you|they)'ve (?:a|an|no|nothing|time|enough)\\b",
    'Write "do you have", "I have" or "I\'ve got".',
  ),
  unspoken('\\bfirst of all (?:on|at|tomorrow)\\b|\\bon \\{day\\},? first of all\\b', 'Write "first thing".'),
  unspoken('\\bshould (?:you|we) (?:be cut|have any|need|require|want|wish)\\b', 'Write "if you need".'),
  unspoken('\\bwhom\\b', 'Write "who".'),
  unspoken('\\bI must (?:go|leave|run|stop)\\b', 'Write "I have to".'),
  unspoken("\\bneedn't\\b", 'Write "don\'t need to" or "won\'t have to".'),
  unspoken(
    '\\b(?:does|do|would)\\b[^.?!]{0,40}\\bsuit you\\b|\\bif that suits you\\b|\\b(?:day|time|hour|morning|afternoon) suits you\\b',
    'Write "does that work for you?", or "which day is best for you?".',
  ),
  unspoken('(?:^|[.?!] )gladly\\b', 'Say "of course".'),
  unspoken("\\bonly (?:don't|doesn't|didn't|won't|can't)\\b", 'Write "just don\'t".'),
  unspoken(
    "(?:^|[.?!] )(?:the|this|that|these|those|your) (?!(?:next|first|last|one|same|more|only|way|day|time|moment|number|thing) )(?:\\w+ )?\\w+ (?:I|we)(?:'ve| have) (?:put|done|sent|written|corrected|changed|found|read|noted|taken|moved)\\b(?! (?:you|it|them)\\b)",
    'Put the thing behind the verb: "I\'ve put the invoices right".',
  ),
  unspoken('\\b(?:with|without) (?:his|her|their|your) leave\\b', 'Write "if they agree".'),
  unspoken('\\bstep(?:s|ped|ping)? back (?:within|until|by|before)\\b', 'Write "cancel".'),
  unspoken('\\bbelongs? into\\b', 'Write "belongs in".'),
  unspoken('\\bon top of (?:the|my|your) list\\b', 'Write "at the top of the list".'),
  unspoken('\\bthe hour of (?:delivery|arrival|the visit)\\b', 'Write "the delivery time".'),
  unspoken('\\bmoney (?:comes|is|came) in\\b', 'Write "before you get paid".'),
  unspoken('\\bdiary\\b', 'Write "calendar". In the United States a diary is a private journal.'),
  unspoken('\\bwhen it suits (?:you|him|her|them)\\b', 'Write "when you have a minute".'),
  unspoken("\\b(?:then|now|and|so) we(?:'re| are) (?:all )?finished\\b", 'Write "then that\'s everything".'),
  unspoken('\\bjust to say that\\b', 'Write "let me just confirm that".'),
  unspoken(
    "\\{(?:colleague|other-person|helper)\\}[^?!]*\\b(?:they(?:'ll|'re|'d|'ve)?|them|theirs?)\\b(?!-)",
    'Join it with "who", or write the gap again: "they" does not fit "Mr Lind".',
  ),
  unspoken('\\blorr(?:y|ies)\\b', 'Write "truck".'),
  unspoken(
    '\\b(?:in|into|by|through) the post\\b|\\bby post\\b|\\bpost(?:ed|ing)? (?:it|you|them|him|her)\\b',
    'Write "in the mail", "mail it" or "send it".',
  ),
  unspoken('\\badverts?\\b', 'Write "ads".'),
  unspoken('\\b(?:the|a|no|that|your|our) lifts?\\b', 'Write "elevator". In the United States a lift is a ride.'),
  unspoken(
    '\\b(?:mobile (?:number|phone|contract)|(?:my|your|his|her|a|the|on) mobile)\\b',
    'Write "phone". In the United States it is a cell.',
  ),
  unspoken('\\bworktops?\\b', 'Write "counter".'),
  unspoken('\\bcots?\\b', 'Write "crib". In the United States a cot is a bed to fold.'),
  unspoken("\\b(?:post ?codes?|car parks?|petrol|fortnights?|nappy|nappies|chemist's)\\b", 'Take a word that both countries use.'),
  unspoken(
    "\\bhave a think\\b|\\bthat's (?:you|me|him|her|us|them) done\\b|\\bstraight away\\b",
    'Say it as both countries do: "think about it", "you\'re all set", "right away".',
  ),
  unspoken(
    "\\bthat's (?:the|your|my|our|his|her|everything)(?: \\w+){0,2} (?:done|sorted|settled|taken care of)\\b",
    'Write "your request is taken care of": in the United States "that\'s your request done" is no sentence.',
  ),
  unspoken('\\bin hospital\\b|\\bat (?:the weekend|weekends)\\b', 'Write "in the hospital", "over the weekend", "on weekends".'),
  unspoken(
    '\\b(?:send|go|come|ask|look|bring|pass|show) (?:it |that |them |you )?round\\b|\\bround (?:the|your|our|my|his|here|there)\\b',
    'Write "around".',
  ),
  unspoken("\\b(?:I|we)(?: shall(?! I)|'ll not) (?!I\\b|we\\b)|\\bshan't\\b|\\bmustn't\\b", 'Write "I\'ll", "won\'t", "don\'t".'),
  unspoken('\\bmend(?:s|ed|ing)?\\b', 'Write "fix". In the United States clothes are mended, and little else.'),
  unspoken(
    "\\bon \\{phone\\}|\\b(?:I'm|we're|it's [\\w{}-]+|this is [\\w{}-]+),? on 0?\\d{2}|\\b(?:call|reach|try|text) (?:you|me|us|him|her|them) (?:back |again |now )?on (?:0?\\d{2}|(?:this|that|the|my|your|his|her|their|the same|another) (?:own )?number\\b)|\\bnumber (?:can|may|should|could|shall) [\\w{}-]+ (?:call|reach) (?:you|me|us|him|her|them) on\\b",
    'Write "my number is {phone}", "I\'ll call {phone}" or "what number should I call?". "On" a number is said in Britain alone, and "at" in America.',
  ),
  unspoken(
    '(?:^|[.?!] )you (?:told|gave|went|stayed|waited|took(?! your time)|kept|held|worked|found|had|called|came back|listened)\\b[^.?!]{0,90}\\. (?:thank you|thanks)(?=[,.]|$)',
    'Write "thank you for waiting". "You waited. Thank you." tells people what they did, and marks it.',
  ),
  unspoken(
    `\\b(?:I|we|you|they|I'm|we're|you're)(?: really| just| only|'d)? (?:hope|think|thought|sure|afraid|sorry|guess|bet) that (?=(?:I|you|he|she|it|we|they|there|the|your|her|his|my|our|somebody|everything|nothing)\\b)`,
    'Leave "that" out. People write it, and do not say it.',
  ),
  unspoken(
    "(?:\\bam I|(?:^|[.?!,] )(?:now |so |then |and )?I'm) to (?=(?:be|call|come|do|feel|find|get|give|go|have|know|not|say|send|stay|tell|wait|write)\\b)",
    'Write "I\'m supposed to".',
  ),
  unspoken(
    '\\bwho comes\\b(?=[^.!]*\\?)|\\bwhen (?:do|does) (?:he|she|it|they|the \\w+|\\{colleague\\}) (?:arrive|come)\\b',
    'Write "who\'s coming?", "when will it come?".',
  ),
  unspoken('\\b(?:which|what) hour\\b|\\bday and hour\\b', 'Write "what time". An hour is sixty minutes.'),
  unspoken('\\b(?:may|can|shall|do|when) we go on\\b(?! (?:with|to|hold)\\b)', 'Write "when do we continue?".'),
  unspoken('\\banswer (?:this|that|my|our|the|your) (?:e-?mail|message|mail|text)\\b', 'Write "reply to". A question is answered.'),
  unspoken('\\bevery second (?:word|day|week|time)\\b', 'Write "every other word".'),
  unspoken('\\b(?:comes?|came) to (?:your|my|his|her|their) mind\\b', 'Write "comes to mind".'),
  unspoken('\\b(?:also|and also) (?:if|when|without) (?!you)', 'Write "even if" or "even without".'),
  unspoken(
    "\\b(?:haven't|hasn't|hadn't) got\\b|\\b(?:have|has) (?:you|he|she|they|anybody|anyone|somebody|someone|everybody|everyone)(?: still| already)? got\\b",
    'Write "don\'t have" or "do you have".',
  ),
  unspoken("\\b(?:I|we|you|they)(?:'d| would) sooner\\b|\\bI should(?:n't)? (?:think|wonder)\\b", 'Write "I\'d rather", "I think".'),
  unspoken('\\bput (?:it|this|that|them|things|everything|something)(?: all)? right\\b|\\bput right\\b', 'Write "fix".'),
  unspoken('\\bagree (?:how|what|when|where|who)\\b|\\b(?:we|they|you) agreed (?:it|this|that)(?=[.,:;])', 'Write "agree on".'),
  unspoken('\\bfix(?:ed|ing)? (?:a|an|another|the) (?:date|day|time)\\b', 'Write "set a date". A machine is fixed.'),
  unspoken(
    '\\b(?:head teacher|caretaker|letting agent|estate agent|solicitor|fitter)s?\\b|\\b(?:the|a|my|your) till\\b|\\bloudspeakers?\\b|\\bcheeky\\b',
    'Take a word that both countries use: "the school", "the building manager", "the register".',
  ),
  unspoken(
    '^then (?=(?:call|come|here|he|I|it|let|please|she|thank|that|the|there|they|we|you)\\b)',
    'Begin with "so", put "then" at the end, or leave it out: "I\'ll leave it there, then".',
  ),
];

/** Promises as the other person repeats them: "you'll call", and not "you call". */
export const presentPromises: readonly Advice[] = [
  unspoken(
    '^(?:You|I|We|They|He|She|It|Somebody|Someone|(?:Mr|Ms|Mrs) \\p{L}+|(?:A|An|The|One|Two|My|Your) \\p{L}+(?: with an? \\p{L}+)?|\\p{L}+) (?:answer|arrive|ask|bring|call|carr|change|check|come|correct|decide|get|give|go|hear|look|make|order|pay|pick|send|sign|stop|take|talk|tell|write)(?:s|es|ies|y)?\\b|\\bis (?:here|in touch|there) (?:by|in|at|on)\\b',
    'Write "you\'ll call on Thursday": a promise is still to come.',
  ),
];
