/** The folder of a course package that holds the owner's typefaces, pictures and downloads. */
export const assetsFolder = 'assets/';
