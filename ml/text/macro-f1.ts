/** How good the guesses of two classes are. */
export interface BinaryScores {
  /** Mean of the F1 of either class; a class that neither is nor was guessed counts as 0. */
  readonly macroF1: number;
  readonly accuracy: number;
}

/** @param labels above 0 the one class, else the other; guesses likewise. */
export function binaryScores(labels: ArrayLike<number>, guesses: ArrayLike<number>): BinaryScores {
  let [bothGood, bothBad, onlyLabel, onlyGuess] = [0, 0, 0, 0];
  for (let at = 0; at < labels.length; at++) {
    const [label, guess] = [labels[at]! > 0, guesses[at]! > 0];
    if (label && guess) bothGood++;
    else if (label) onlyLabel++;
    else if (guess) onlyGuess++;
    else bothBad++;
  }
  const wrong = onlyLabel + onlyGuess;
  const f1 = (hits: number): number => (hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong));
  return { macroF1: (f1(bothGood) + f1(bothBad)) / 2, accuracy: (bothGood + bothBad) / labels.length };
}
