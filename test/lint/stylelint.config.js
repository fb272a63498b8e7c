/** Style sheets, and the styles of widgets, held to the oldest browsers that the playbook is made for. */
export default {
  plugins: ['./floor/style.ts'],
  rules: { 'floor/style': true },
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
};
