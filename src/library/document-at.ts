const read = new Map<string, Promise<Document | null>>();

/** Reads a page of the site, once. Null where it cannot be had; then it is asked for again the next time. */
export function documentAt(address: string): Promise<Document | null> {
  let reading = read.get(address);
  if (!reading) read.set(address, (reading = request(address)));
  return reading;
}

/** Trusted Types let a request parse a page, not a parser: it runs no scripts. */
function request(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const asked = new XMLHttpRequest();
    asked.open('GET', address);
    asked.responseType = 'document';
    asked.onloadend = () => {
      if (!asked.responseXML) read.delete(address);
      resolve(asked.responseXML);
    };
    asked.send();
  });
}
