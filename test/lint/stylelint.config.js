/** Settings for Stylelint: style sheets and the styles of widgets work in the oldest supported browsers. */
export default {
  plugins: ['./floor/style.ts'],
  rules: { 'floor/style': true },
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
};
