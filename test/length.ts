const long = process.env['TEST_LENGTH'] === 'long'

/** How much a test does: `short` in `npm test`, `long` in `npm run test:long`, whose figures are those of the project's goals. */
export const either = <T>(length: { readonly short: T; readonly long: T }): T => (long ? length.long : length.short)
