/** The code of a finding as the desk writes it: the letter of its language and its number; a whole word stands alone. */
export function codeOf(letter: string, key: string): string {
  return letter.length > 1 ? letter : `${letter}${key.slice(1)}`;
}
