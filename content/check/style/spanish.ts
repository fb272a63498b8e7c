/**
 * The style of Spanish as it is spoken in Madrid and in Mexico City: expressions that a text should do without, each with what to write
 * instead.
 */
import type { Advice, LanguageStyle } from './language.ts';
import { grade, hardest } from './spanish-grade.ts';

/** Matches whole words. `\b` knows no accented letters, so a word ends where no letter follows. */
const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const leaveOut = 'Leave it out.';
const say = (words: string, instead = leaveOut): Advice => ({ find: word(words), instead });
const write = (words: string, plain: string): Advice => say(words, `Write "${plain}".`);

/** Matches what opens an explanation: "(es decir, …)", "que quiere decir …". */
const gloss = /\(|es decir|o sea|quiere decir|significa/i;

const itsOwn = 'Every company says it, so nobody hears it. Say it with words of this call.';

/** Stock courtesies of call centres, office Spanish, and what was translated from English word by word. */
const filler: readonly Advice[] = [
  say(
    '(?:hay |necesita |se le ofrece )?alg(?:o|una cosa) más en (?:lo )?que (?:le |te |lo |la )?(?:pueda|puedo|podamos) (?:ayudar|apoyar|servir|asistir)(?:le|te|lo|la)?',
    'Ask about this call: "¿Qué otra duda traía sobre el contrato?"',
  ),
  say('(?:gracias por|agradecemos) (?:su|tu) preferencia', itsOwn),
  say('no dud(?:e|es|en) en (?:contactar|llamar|comunicar|consultar|escribir)\\p{L}*', 'Say what they can do: "llámeme y lo vemos".'),
  say('que (?:tenga|tengas|pase|pases) (?:un |una )?(?:excelente|maravillos[oa]|magnífic[oa]) (?:día|tarde|noche|semana)', itsOwn),
  say('a la (?:mayor )?brevedad(?: posible)?', 'Name a day.'),
  say('(?:el |del |al )?(?:área|departamento) (?:correspondiente|pertinente|encargad[ao])', 'Name the person or the team.'),
  say(
    '(?:las |la |cualquier )?(?:molestias?|inconvenientes?) (?:ocasionad|causad|generad)\\p{L}+',
    'Name what it cost them: the wait, the second call.',
  ),
  say('(?:su|tu) (?:llamada|opinión|tiempo) es (?:muy )?importante para nosotros', itsOwn),
  say('quedo a la espera de (?:sus|tus|su|tu)', 'Say what you need and by when.'),
  say('por medio de la presente|mediante la presente|a través de la presente'),
  say('l[eo] entiendo perfectamente|entiendo perfectamente (?:su|tu) (?:molestia|situación|enojo|enfado)', 'Say what happened to them.'),
  say(
    '(?:estaré|estarás|estará|estaremos|estarán|estaría|estaríamos|estarían) \\p{L}+(?:ndo|ándo|éndo)\\p{L}*',
    'Write the plain verb: "le llamo", "voy a revisar".',
  ),
  say('(?:procedo|procede|procedemos|procederé|procederá|procederemos|procediendo|procederán) a', 'Write the verb itself.'),
  write('apertur(?:ar|amos|ado|é|ó)', 'abrir'),
  write('recepcion(?:ar|amos|ado|é|ó)', 'recibir'),
  write('acces(?:ar|amos|ado|é|ó)', 'entrar'),
  write('aplicar para', 'solicitar'),
  write('hac(?:e|er|ía|iendo) sentido', 'tener sentido'),
  write('en base a', 'según'),
  write('con la finalidad de|a (?:los )?efectos de|en aras de', 'para'),
  write('debido al hecho de que|en virtud de que|toda vez que', 'porque'),
  write('en (?:el )?caso de que', 'si'),
  write('previo a|previamente a', 'antes de'),
  write('posterior a|posteriormente a', 'después de'),
  write('en relación (?:a|con)|con respecto a|respecto (?:a|de)|en lo que respecta a', 'sobre'),
  write('un gran número de|una gran cantidad de|multitud de|infinidad de', 'muchos'),
  write('al día de hoy|a día de hoy|en la actualidad', 'hoy" or "ahora'),
  say('cabe (?:destacar|señalar|mencionar)(?: que)?|es importante (?:destacar|señalar|mencionar) que|hay que tener en cuenta que'),
  say('básicamente|como no podía ser de otra manera|a final(?:es)? de cuentas|al fin y al cabo'),
  say(
    'poner en valor|sinergias?|proactiv[oa]s?|robust[oa]s?|holístic[oa]s?|disruptiv[oa]s?|de vanguardia|de primer nivel|de clase mundial',
    'Say what is good about it.',
  ),
  say('customer journey|touchpoints?|feedback|insights?|know[- ]how|quick wins?', 'Say it in Spanish.'),
];

const plainly = (words: string, plain: string): Advice => say(words, `Write it plainly: ${plain}.`);

/** Expressions whose words do not tell what they mean, or that only one side of the Atlantic uses. */
const idioms: readonly Advice[] = [
  plainly('cabos? sueltos?', '"lo que falta"'),
  plainly('en el tintero', '"sin decir"'),
  plainly('balones fuera', '"sin contestar"'),
  plainly('pan comido', '"fácil"'),
  plainly('tir(?:ar|o|a|amos) la toalla', '"dejarlo"'),
  plainly('marear la perdiz', '"no decidir"'),
  plainly('pon(?:te|erse|erte|gase|erme) las pilas', '"empezar en serio"'),
  plainly('met(?:er|í|iste|ió|imos) la pata', '"equivocarse"'),
  plainly('ech(?:ar|o|a|amos|e|arle) (?:un cable|una mano)', '"ayudar"'),
  plainly('(?:costar|cuesta|vale) un (?:ojo de la cara|riñón)', '"costar mucho"'),
  plainly('llueve sobre mojado|llover sobre mojado', '"otra vez lo mismo"'),
  plainly('c(?:ae|ayó|aiga|aer)(?:me|te|le)? el veinte', '"entenderlo"'),
  plainly('ech(?:ar|a|e)(?:le)? ganas', '"esforzarse"'),
  plainly('por si las moscas', '"por si acaso"'),
  plainly('tres pies al gato', '"buscar problemas"'),
  plainly('coger el toro por los cuernos|agarrar el toro por los cuernos', '"hacer frente"'),
  plainly('no hay moros en la costa', '"no nos oye nadie"'),
  plainly('ir al grano|va al grano|al grano', '"ir a lo importante"'),
  plainly('a la primera de cambio', '"enseguida"'),
  plainly('como anillo al dedo', '"muy bien"'),
  plainly('la gota que (?:colma|derrama|colmó|derramó) el vaso', '"ya es demasiado"'),
  plainly('dorar la píldora', '"hacer que suene mejor"'),
  plainly('entre la espada y la pared', '"sin elección"'),
  plainly('la pelota (?:está )?en (?:su|tu|nuestro) (?:tejado|cancha)', '"el siguiente paso es suyo"'),
  plainly('hac(?:er|e) la vista gorda', '"no darse por enterado"'),
  plainly('dar(?:le|te|nos)? largas', '"dejarlo para otro día sin decir cuál"'),
];

/** Placeholders that are filled in with an article: "el cambio de tarifa". */
const withArticle = '\\{(?:day|detail|document|event|other-person|season|topic)\\}';

/** Words that are spoken as one. "El Salvador" and the pronoun "él" stay apart. */
const contractions: readonly Advice[] = [
  { find: /(?<!\p{L})de el(?! salvador)(?!\p{L})/iu, instead: 'Write "del".' },
  { find: /(?<!\p{L})a el(?! salvador)(?!\p{L})/iu, instead: 'Write "al".' },
  {
    find: new RegExp(`(?<!\\p{L})(?:a|de) ${withArticle}`, 'iu'),
    instead: 'What is filled in may begin with "el", which "a" and "de" take in: turn the sentence, with "con", "sobre", "para" or "en".',
  },
];

const ownDoing = 'Say what you will do yourself, and by when.';

/** Promises of certainty or money that a speaker cannot keep. */
const promises: readonly Advice[] = [
  say('(?:le |te )?garantiz(?:o|amos|ado|ada)', ownDoing),
  say('(?:se lo|te lo) (?:prometo|juro|aseguro)|le aseguro que|le doy mi palabra|te doy mi palabra', ownDoing),
  say('no (?:volverá|va a volver) a (?:pasar|ocurrir|suceder)|nunca más va a pasar', 'Say what has been changed, or leave it out.'),
  say('sin falta|sin duda alguna|pase lo que pase|cueste lo que cueste|(?:puede|puedes) estar (?:segur|tranquil)[oa]', ownDoing),
  say(
    'al cien por (?:cien|ciento)|100 ?%|totalmente gratis|completamente gratis|sin (?:ningún )?(?:costo|coste)(?: alguno)?',
    'Leave it to those who may decide it.',
  ),
  say(
    '(?:le|te) (?:devuelvo|devolvemos|devolveremos|reembolso|reembolsamos|reembolsaremos|abono|abonamos|compenso|compensamos)(?! la llamada)',
    'Money that is not yours to give stands in a placeholder: {action}, {done}.',
  ),
  say('las 24 horas|las veinticuatro horas|a cualquier hora|siempre estamos (?:aquí|disponibles)', 'Say when you can be reached.'),
];

const count = '(?:\\d+|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|veinticuatro|cuarenta y ocho)';

/** Days and times in a line that every agent says on every day. The example of one call may have them. */
const fixedTimes: readonly Advice[] = [
  say(
    `(?:en|dentro de) (?:menos de )?${count} (?:minutos?|horas?|días?(?: hábiles| laborables)?|semanas?)`,
    'A time is a placeholder in a line for every day: {time-frame} or {minutes}.',
  ),
  say(
    '(?<!(?:la|una|por la|de la|buena) )mañana|pasado mañana|hoy mismo|est[ea] (?:tarde|noche|semana)',
    'A day is a placeholder in a line for every day: {day}.',
  ),
  say('(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)', 'A day is a placeholder in a line for every day: {day}.'),
  say(
    'inmediatamente|de inmediato|ahorita|en un momentito|cuanto antes|lo antes posible|en breve',
    'A time is a placeholder in a line for every day: {day}, {time} or {time-frame}.',
  ),
];

/** Expressions that no native speaker says in that place, or that mean another thing on the other side of the Atlantic. */
const unnatural: readonly Advice[] = [
  say(
    '(?:lo|la|los|las) (?:tiene|tienes|recibe|recibes|recibirá|recibirás) hasta|(?:pido|anula[rs]?|cancela[rs]?|abrimos|encuentras?)(?:lo|la)?[^.?!]{0,30} hasta \\{(?:day|time)\\}',
    'In Mexico "hasta el jueves" can be "not before Thursday": write "a más tardar", "antes de" or "tiene hasta … para".',
  ),
  say('hasta aquí hemos llegado', 'In Spain it means that somebody has had enough: write "esto queda resuelto".'),
  say('que vaya bien', 'Write "que le vaya bien", "que te vaya bien".'),
];

const forBoth = 'Only one side of the Atlantic says it: write it for both.';

/** Words of one side of the Atlantic. People in a scene may have them; lines of the library are said on both. */
const regional: readonly Advice[] = [
  say('(?:te|le|les|os) marco|márc(?:ame|anos|ueme|uenos)|marco yo', 'Write "llamo", "llámame": only Mexico says "marcar" for it.'),
  say('deprisa|corre prisa', 'Write "rápido", "es urgente".'),
  say('(?:le|te|les) va bien', 'Write "le parece bien", "te parece bien".'),
  say('ahorita|ándale|órale|platic(?:ar|amos|o)|chec(?:ar|amos|o)|celular(?:es)?', forBoth),
  say('vosotr[oa]s|os (?:llamo|mando|digo)|móvil(?:es)?|ordenador(?:es)?|coger|cojo|cogemos|vale', forBoth),
];

/** Spanish, as this playbook speaks it: spoken, and with words that both sides of the Atlantic take for their own. */
export const spanish: LanguageStyle = {
  filler,
  idioms,
  tangled: [],
  gloss,
  contractions,
  unnatural,
  regional,
  claims:
    /(?<!\p{L})(?:los |varios |algunos )?estudios (?:muestran|demuestran|indican|dicen|prueban)|(?:las? )?investigaci(?:ón|ones) (?:muestran?|demuestran?|indican?|dicen?)|está (?:demostrado|probado|comprobado)|(?:comprobado|demostrado) científicamente|según (?:un|los) (?:estudios?|expertos?)|(?:los )?(?:expertos|científicos) (?:dicen|coinciden|saben)|las estadísticas|\d+ ?%|por ciento(?!\p{L})/iu,
  misfits: [],
  broken: [],
  clause: /^(?:cómo|cuándo|dónde|lo que|por qué|qué|quién)(?!\p{L})/iu,
  uncontractedTones: [],
  // "Le llamo el jueves" is a promise, in the present tense.
  presentPromises: [],
  promises,
  fixedTimes,
  grade,
  hardest,
};
