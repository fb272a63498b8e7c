import { expect, test } from 'vitest';
import { foreignPlaceholders } from './foreign-placeholders.ts';

// One or more of each form: none of them may be passed over because its beginning is not looked for.
test.each([
  '«name»', '<<name>>', '{{name}}', '{{{name}}}', '{{ #name }}', '{!name}', '{$name}', '{%name%}', '{#name}', '${name}', '#{name}', '@{name}',
  '%{name}', '$(name)', '[[name]]', '[name]', '%%name%%', '%name%', '*|name|*', '<name>', '<name/>', '<%= name %>', '<?name?>', '&lt;name&gt;',
  '｛name｝', '﹛name﹜', '|name|', '||name||', '#name#', '##name##', '::name::', '$name', '$name$', '__name__',
])('%j is the placeholder of another tool, wherever it stands', (form) => {
  const found = foreignPlaceholders(`Hello, ${form}. How are you?`);
  expect(found).toEqual([{ found: form, name: 'name', write: '{name}' }]);
}); // prettier-ignore

test.each(['%s', '%1$s', '....', '.....', '___', 'xxx', 'XXXX'])('%j is a gap without a name', (form) => {
  expect(foreignPlaceholders(`Hello, ${form} again`)).toEqual([{ found: form, name: '', write: '{name}' }]);
});

test.each(['Thanks, {name}. It’s done…', 'At 9:30, on the 3rd: (call us) 5 * 2 & more.', 'Wait... {first-name}; no!'])(
  '%j has none',
  (text) => {
    expect(foreignPlaceholders(text)).toEqual([]);
  },
);
