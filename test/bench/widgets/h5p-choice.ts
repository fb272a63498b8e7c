/**
 * The smallest multiple choice that H5P's runtime can show: a library of our own, written for H5P as its libraries are.
 *
 * H5P's own library for multiple choice is not on npm. With all that it needs it makes 310 kB of script, or 880 kB since its redesign of
 * 2025, out of the runtime's 170 kB. This one draws its radios and does nothing else: whatever it takes, a real question takes longer.
 */
import type { Pages } from '../../hosts/servers.ts';
import { putH5pPage } from './h5p-runtime.ts';

const library = 'H5P.BenchChoice';

const libraryScript = `
var H5P = H5P || {};
H5P.BenchChoice = (function ($) {
  function Choice(params) {
    H5P.EventDispatcher.call(this);
    this.params = params;
  }
  Choice.prototype = Object.create(H5P.EventDispatcher.prototype);
  Choice.prototype.attach = function ($container) {
    var $question = $('<fieldset>').append($('<legend>').text(this.params.question));
    this.params.answers.forEach(function (answer) {
      $('<label>').append($('<input>', { type: 'radio', name: 'answer' }), document.createTextNode(answer)).appendTo($question);
    });
    $container.append($question);
    this.trigger('resize');
  };
  return Choice;
})(H5P.jQuery);
`;

const question = {
  question: 'What do you say before you end the call?',
  answers: ['Is there anything else I can help you with?', 'Okay, bye.', 'You can hang up now.', 'Nothing.'],
};

const version = { majorVersion: 1, minorVersion: 0 };

/**
 * Puts the question on a server that has the player.
 *
 * @param embedType whether H5P draws in a frame, as it does with its own multiple choice, or in the page itself
 * @returns the address of a page that shows the question
 */
export function putH5pChoice(pages: Pages, embedType: 'iframe' | 'div'): string {
  const folder = `content-${embedType}`;
  const put = (file: string, data: object) => pages.put(`${folder}/${file}`, JSON.stringify(data));
  const dependency = { machineName: library, ...version };
  put('h5p.json', { title: 'Choice', language: 'en', mainLibrary: library, embedTypes: [embedType], preloadedDependencies: [dependency] });
  put('content/content.json', question);
  put(`${library}-1.0/library.json`, {
    title: 'Choice',
    ...dependency,
    patchVersion: 0,
    runnable: 1,
    preloadedJs: [{ path: 'choice.js' }],
  });
  pages.put(`${folder}/${library}-1.0/choice.js`, libraryScript);
  return putH5pPage(pages, folder);
}
