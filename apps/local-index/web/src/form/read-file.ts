/** Reads a file of text as spreadsheets write it: UTF-8, or else the older code page of Windows (WHATWG Encoding, windows-1252). */
export const decodeText = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
