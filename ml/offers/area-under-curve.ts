/**
 * Share of pairs of a true and a false case that the scores put in the right order, ties counting half: the area under
 * the ROC curve (Mann & Whitney 1947). NaN unless there are cases of both kinds.
 *
 * @param labels 1 or 0 of each score
 */
export function areaUnderCurve(scores: Float64Array, labels: Uint8Array): number {
  const order = Int32Array.from(scores, (_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  let [trues, rankSum] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    let within = 0;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) within += labels[order[to++]!]!;
    // Ranks count from 1; those that tie share their mean.
    rankSum += within * ((from + to + 1) / 2);
    trues += within;
    from = to;
  }
  return (rankSum - (trues * (trues + 1)) / 2) / (trues * (order.length - trues));
}
