/** Settings for the analyzer of custom elements. `packagejson: false` keeps it from writing into the `package.json` at hand. */
export default { litelement: true, packagejson: false };
