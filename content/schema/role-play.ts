import { z } from 'zod';
import { identifier, inLanguage, line, order, reference } from './text.ts';

/*
 * The limits come from the printed card: half a sheet in three strips, one for each person. A card within them fits its half sheet. The
 * print test proves it for every card.
 */

const callersSide = z.strictObject({
  who: line(80, 'Who they are: a name, and what they have to do with the agent.'),
  wants: line(160, 'What they want from the call.'),
  behaves: line(220, 'How they behave, and what they do when the agent does well or badly.'),
  says: z
    .array(line(120, 'Something that they say, word for word.'))
    .min(2, 'give them at least two lines to say')
    .max(4, 'at most four lines fit on the card')
    .meta({ description: 'Lines to say, in the order in which they come.' }),
  endsWhen: line(160, 'What has to happen before they let the call end.'),
});

const agentsSide = z.strictObject({
  who: line(80, 'Who the agent is: a name and a place of work.'),
  knows: line(260, 'What the agent knows, has done and may do.'),
  goal: line(160, 'What the agent is to reach before the goodbye.'),
});

/**
 * A role-play card: the last minutes of one call, for two who play and one who listens. One file each in `role-plays/`,
 * named by its identifier.
 */
export const rolePlay = z.strictObject({
  id: identifier,
  title: line(60, 'The title. It stands on all three strips, so it gives nothing away.'),
  order,
  context: reference('contexts', 'What kind of call it is.'),
  situation: reference('situations', 'What is going on.'),
  scene: line(200, 'Where the call stands when the play begins. Both sides read it.'),
  caller: callersSide.meta({ description: 'For the person on the other end, whoever rang whom. The agent does not see it.' }),
  agent: agentsSide.meta({ description: 'For the agent.' }),
  listenFor: z
    .array(line(120, 'One thing to listen for, such that the coach can say yes or no.'))
    .min(3, 'give the coach at least three things to listen for')
    .max(5, 'at most five things fit on the card')
    .meta({ description: 'For the coach.' }),
  guide: reference('guides', 'The guide to read afterwards.').optional(),
  ...inLanguage,
});
