/** Where a course package has what its owner brought: typefaces, pictures and downloads. */
export const assetsFolder = 'assets/';
