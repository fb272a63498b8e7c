/**
 * Decodes the percent-encoding in an address, or in a part of one.
 *
 * @returns the address unchanged where its encoding is malformed: a person wrote it, and it is compared with names as it stands
 */
export function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
