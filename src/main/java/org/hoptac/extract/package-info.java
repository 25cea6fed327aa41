/**
 * Text and lexicon to events: taggers, name and date grammar, clause assembler; each result names
 * the rule that gave it.
 *
 * <p>A statement goes this way, in {@link org.hoptac.extract.Extractor}, and most are left on it:
 *
 * <ol>
 *   <li><b>Prospect.</b> Whether an event may come of it at all: {@code Prospect}, {@code Abroad},
 *       {@code Clues}, {@code SidelessActs}, {@code LoneSide}, {@code Sport}.
 *   <li><b>Tags.</b> {@code Tagger} makes each {@code Tag}; {@code NameContext} says whether a
 *       short word is a name, {@code GivenCompany} whether a common verb tells an act. {@code
 *       TimeGrammar} reads times ({@code Time…}, {@code MonthWords}).
 *   <li><b>Names.</b> {@code NameGrammar} lists its stages: programmes and conferences ({@code
 *       HeadedNames}, {@code SeriesNames}, {@code ProgrammeNames}), places ({@code PlaceNames},
 *       {@code Houses}, {@code Localities}, {@code Capitals}), bodies ({@code BodyNames}, {@code
 *       OwnedBodies}, {@code TradeNames}, {@code BareNames}, {@code ActingOutlets}), persons
 *       ({@code PersonNames}, {@code TitledName}, {@code UntitledPersons}, {@code Offices}, {@code
 *       FrontedGuest}); {@code Homes}, {@code HomeOfficials} and {@code Principals} say for whom
 *       they act, {@code Envoys} and {@code Kin} that those act and not who sends them or whose kin
 *       they are, {@code ForeignFirms} and {@code Origins} which firms are from abroad, {@code
 *       Pronouns} and {@code ThisState} whom {@code ông} and {@code nước này} mean, {@code
 *       LedDelegations} whose the one is who leads a delegation.
 *   <li><b>Clauses.</b> {@code ClauseSplitter} cuts {@code Sentences} into clauses ({@code
 *       SentenceEnds}, {@code ClauseOpeners}, {@code FrontedClause}, {@code FrontedPhrases}, {@code
 *       SecondDoer}) and joins lists ({@code AgentLists}, {@code PartnersOf}, {@code
 *       CountedStates}; {@code FieldList} are fields of work, which are no acts); {@code Causes}
 *       tell a reason from a doer, {@code Denials} what is denied, {@code PurposeInside} a purpose
 *       told before its verb. {@code ClauseText} is a clause to look at, {@code Governors} and
 *       {@code Complements} say which function word governs whom.
 *   <li><b>Heads.</b> {@code HeadFinder} finds the words that tell acts: verbs, nouns, {@code
 *       LightVerbs}; {@code Works}, {@code Leave}, {@code Cargo}, {@code Travellers}, {@code
 *       Anniversary}, {@code Groupings} and {@code Company} decide where a word tells one only
 *       beside others. {@code ClauseHeads} says which of them stand for themselves; {@code
 *       MereMentions}, {@code Negation}, {@code NoOffer}, {@code OnlySpokenOf}, {@code Charges},
 *       {@code Warrant}, {@code Summoned}, {@code Peacekeepers}, {@code Acquaintance}, {@code
 *       Fighters}, {@code Helped} and {@code Occasion}, which tell nothing; {@code Received}, which
 *       are told from the side of those who get them; {@code Praise}, what others are praised or
 *       thanked for.
 *   <li><b>Acts.</b> {@code SentenceReader} reads clause by clause with {@code ClauseReader}: who
 *       speaks ({@code Reports}, {@code Speaker}), of whom ({@code ClauseSubject}, {@code
 *       Subjects}, {@code Relative}), what is told of the act before ({@code MoreOfAct}, {@code
 *       Subordinates}, {@code Aims}, {@code TalkedOver}). Each act is a {@code Draft}: its status
 *       from {@code ActStatus} ({@code StatusWords}, {@code ActCues}, {@code OfPlan}, {@code
 *       Coming}, {@code OccasionToCome}), its sides from {@code SlotFiller} (a type a slot: {@code
 *       SubjectSlot}, {@code PartnerSlot}, {@code ObjectSlot}, {@code ReceiverSlot}, …; {@code
 *       Peacekeepers}, {@code HandOver} and {@code GoodsInUse} say who gets whom and what), its
 *       topics, places and times from {@code Circumstances} ({@code TopicWords}, {@code Venues},
 *       {@code Seats}, {@code Sites}, {@code Lately}, {@code ActTimes}).
 *   <li><b>Sentences.</b> {@code Vicinity} completes sides from what stands near, but for acts of
 *       {@code UnnamedDoers}, {@code Bilateral} those of what is called so, {@code Visits} finds
 *       guests and hosts; {@code PublicWord} says which mere statements count; {@code Settlement},
 *       {@code Witnesses}, {@code Summits}, {@code LastingActs}, {@code NamedYear} and {@code
 *       Delivery}, {@code Lending} and {@code OfMembers} settle what only the whole sentence shows.
 *       {@code Carried} is what one clause leaves to the next.
 *   <li><b>Events.</b> {@code Assembler} puts the sentences together with what {@code Told} knows
 *       of them and what the day of the press shows ({@code DayOfPress}): who holds a conference
 *       ({@code Organisers}, {@code Hosts}), talks of others ({@code TalksOfOthers}), acts told
 *       twice ({@code SameAct}, {@code ToldAgain}), topics of programmes and talks ({@code
 *       Matters}), aims that are none ({@code GeneralAims}), ceremonies, worries and sport ({@code
 *       Ceremonies}, {@code Concerns}, {@code SportWords}), gifts at home ({@code OwnFirms}); what
 *       says too little is left out.
 * </ol>
 */
package org.hoptac.extract;
