/** English words and phrases, written as the Portuguese ones. */
export const englishLexicon: Readonly<Record<string, string>> = {
  2: `excellent* amazing* awesome* fantastic* wonderful* perfect* love loved loves loving adore* superb* outstanding
    incredible incredibly exceptional* brilliant* gorgeous delicious* delightful* best flawless* phenomenal* magnificent*
    highly_recommend* recommend* must_have well_worth worth_every worth_it five_stars 5_stars 10_out_of_10 exceeded
    impressed impressive impressively thrilled delighted ecstatic sensational spectacular* terrific yummy tasty fabulous heaven* addict* blown_away
    first_class top_notch can_not_wait will_be_back be_back go_back come_back would_buy_again will_buy_again beautiful*
    no_problem* no_complaint* no_issue* no_trouble* no_regret* not_disappoint* never_disappoint* nothing_but_good
    could_not_be_happier happier a_must super_easy glad fast_delivery great beyond_expect*`,
  1: `good nice* fine fresh friendly happy happily pleas* enjoy* fun easy easily easier comfort* comfy durable sturdy solid
    reliable reliably useful helpful attentive polite courteous quick* fast prompt* clean cheap_price affordable bargain
    value reasonabl* fair fairly works worked working_great works_well works_great works_fine as_described as_expected
    as_advertised on_time arrived_early well_made well_packed high_quality good_quality quality crisp clear clearly
    bright smooth* soft light lightweight handy convenient simple sleek stylish cute pretty elegant cozy warm
    flavorful juicy tender authentic generous satisf* thank* glad cool neat fits fit_perfectly fits_well
    better improve improves improved improvement favorite favourite win winner accurate intuitive responsive well_done liked long_lasting
    interesting inexpensive charming legit genuine sharp strong strongest ideal ok okay welcom* fantast* hearty
    professional* accommodating deal steal rocks spot_on crave craving a_plus`,
  '-1': `slow* late delay* weak flimsy fragile expensive overpriced pricey noisy noise static loud_noise difficult hard_to
    complicat* problem* issue* defect* fault* fail* miss misses missed missing wrong error* mistake* mislead* complain* return* refund*
    exchange cancel* dirty stain* scratch* dent dents dented torn rip rips ripped tear bent crack* loose leak* peel* fade* shrink* shrunk tight
    too_small too_big too_large too_short uncomfortabl* annoy* poor* bad badly cheaply cheap* lousy mediocre bland dry
    stale cold soggy greasy overcooked undercooked tasteless flavorless salty burnt burned overheat* drop* dropped_calls
    dies died dying dead does_not_work not_work* stopped_working quit_working stops stopped unhappy unfortunately
    disconnect* inconsistent unreliable unusable incompatible lacking lacks lack sad sadly upset* frustrat* confus* rude* unfriendly unprofessional
    ignored waited waiting wait overrated underwhelm* subpar so_so mess messy sloppy smell* stink* sticky hurt* pain painful uneven
    nothing_special not_good not_great not_worth not_recommend* not_like not_impressed not_happy avoid* average at_best
    sick only_complaint downside short_life poor_quality low_quality bother* trouble weird strange skimp* tiny unclear muffled
    garbled echo* fuzzy blurry clumsy bulky awkward expected_more expected_better charged_me overcharg* damage*
    attitude unwelcome cramped dull drain* lost loses beware guess_not flop fell falls apart fall_apart fell_apart falling_apart
    do_not_bother do_not_buy would_not would_never will_not_be_back 
    not_be_back never_be_back not_go_back never_go_back not_come_back never_come_back not_be_going_back never_go_here never_again`,
  '-2': `terrible terribly horribl* awful* worst worse disgust* garbage junk trash crap* useless worthless disappoint*
    hate* hated hates dreadful pathetic scam rip_off ripoff fraud* fake counterfeit broke broken breaks breaking
    waste wasted wasting waste_of money_back horrid nasty gross rotten vomit* poison* sucks suck sucked sucky
    ridiculous* unacceptabl* embarrass* insult* regret* nightmare atrocious appalling abysmal zero_stars
    stay_away steer_clear run_away unbearabl* disaster* inedible filthy lied liar liars dishonest joke angry outrag* ruin*
    not_even_good piece_of_junk piece_of_crap bug bugs roach* hair_in never_ever do_not_waste`,
};

export const englishIntensifiers =
  'very really extremely so totally absolutely completely highly incredibly super too truly definitely';
export const englishDiminishers = 'slightly somewhat kinda sort_of kind_of little bit fairly almost';
