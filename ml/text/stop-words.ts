/** Words that begin or end no phrase, folded; words that negate are none of them. */
export const stopWords: ReadonlySet<string> = new Set(
  `a o e as os um uma uns umas de da do das dos em na no nas nos para por pelo pela pelos pelas com que se ao aos ou mas
  porem mais muito muita muitos muitas ja foi foram era eram ser sao esta estao estou estava tem tinha ter tive teve ha
  eu ele ela eles elas voce voces meu minha meus minhas seu sua seus suas isso isto este esta esse essa aquele aquela
  como quando onde qual porque pois entao tambem ate ainda so apenas mesmo mesma tudo todo toda todos todas bem aqui la
  vou vai ir fui fiz fazer faz pode posso quero me te lhe mim dele dela quem cada outro outra outros outras depois antes
  the of and to in is it this that was for with on are at be have has had but they we you i my your his her its an if or
  from so very were would could should there their them what when which who will can just than then been all about out
  up as by do does did me us our also only even more most some any too after before because into over again really`
    .trim()
    .split(/\s+/),
);
