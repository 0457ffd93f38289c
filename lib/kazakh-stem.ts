/**
 * A folded Kazakh word without its endings: number, belonging and case, in the order in which Kazakh puts them on
 * («одақтарының» → «одақ»; all in folded letters, so қ is к and ы, і are ы, и). A final stop that a vowel had voiced is
 * voiceless again («одағы» → «одақ», «мектебі» → «мектеп»). At least four letters stay; a word without endings stays
 * whole. It knows no dictionary: of a Russian word it may take a syllable too many, always the same one.
 */
export function kazakhStem(word: string): string {
  const bare = without(without(word, CASE), BELONGING);
  const voiced = bare.length < word.length ? bare.replace(/г$/, "к").replace(/б$/, "п") : bare;
  return without(voiced, NUMBER);
}

const CASE =
  /(?:[нд]ын|[нд]ин|т[ыи]н|[гк][ае]|[нд][ае]|т[ае]|[нд][ыи]|т[ыи]|нд[ае]|[дтн]ан|[дтн]ен|[мбп]ен|[дт]аг[ыи]|[дт]ег[ыи])$/;
const BELONGING = /(?:с[ыи]|[ыи]м[ыи]з|[ыи])$/;
const NUMBER = /[лдт][ае]р$/;
const SHORTEST = 4;

function without(word: string, ending: RegExp): string {
  const bare = word.replace(ending, "");
  return bare.length >= SHORTEST ? bare : word;
}
