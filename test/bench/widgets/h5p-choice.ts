/**
 * The smallest multiple choice that H5P's runtime can show: a library of our own, written for H5P as its libraries are.
 *
 * H5P's own library for multiple choice is not on npm. With all that it needs it makes 365 kB of script out of the runtime's 170 kB. This
 * one draws its radios and does nothing else: whatever it takes, a real question takes longer.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pages } from '../../hosts/servers.ts';

const library = 'H5P.BenchChoice';
/** Not among the project's own packages: it asks for another package manager than npm when it is installed. */
const runtime = 'h5p-standalone@3.8.2';
const place = path.resolve('.cache/bench/h5p');
const player = path.join(place, 'node_modules/h5p-standalone/dist');

/** Fetches the runtime from npm, once. */
function fetchRuntime(): void {
  if (existsSync(player)) return;
  execFileSync('npm', ['install', '--prefix', place, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', runtime], {
    stdio: 'inherit',
  });
}

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
 * Puts the player and the question on a server.
 *
 * @param embedType whether H5P draws in a frame, as it does with its own multiple choice, or in the page itself
 * @returns the address of a page that shows the question
 */
export function putH5p(pages: Pages, embedType: 'iframe' | 'div'): string {
  fetchRuntime();
  for (const file of ['main.bundle.js', 'frame.bundle.js', 'styles/h5p.css']) {
    pages.put(`player/${file}`, readFileSync(path.join(player, file), 'utf8'));
  }
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
  const options = { h5pJsonPath: `/${folder}`, frameJs: '/player/frame.bundle.js', frameCss: '/player/styles/h5p.css' };
  return pages.put(
    `h5p-${embedType}.html`,
    `<!doctype html><html lang="en"><title>H5P</title><link rel="stylesheet" href="/player/styles/h5p.css"><div id="place"></div>
    <script>performance.mark('script')</script>
    <script src="/player/main.bundle.js"></script>
    <script>new H5PStandalone.H5P(document.getElementById('place'), ${JSON.stringify(options)})</script></html>`,
  );
}
