/** Why the embedded server cannot start, in words for the person at the terminal. Print its message; it holds no personal data. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
