/** For the analyzer of custom elements. By itself it writes into the `package.json` at hand where it would have put the manifest. */
export default { litelement: true, packagejson: false };
