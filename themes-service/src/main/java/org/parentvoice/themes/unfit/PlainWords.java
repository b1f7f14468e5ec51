package org.parentvoice.themes.unfit;

import java.util.Set;

/** Words that hold a sentence together and say nothing of what it is about. */
final class PlainWords {

    private static final Set<String> ALL =
            Set.of(
                    ("a about above after again against all almost also although always am an and"
                                    + " any anybody anyone anything are aren't as ask asked asking at away back"
                                    + " be because been before being better both but by came can can't cannot"
                                    + " come could couldn't cos day days did didn't do does doesn't doing don't"
                                    + " done down each else enough especially even ever every everybody"
                                    + " everyone everything far feel few find first for found from further get"
                                    + " getting give given go goes going gone good got great had hadn't happy"
                                    + " has hasn't have haven't having he he's her here hers him his hope how"
                                    + " however i i'd i'll i'm i've if im in into is isn't it it's its ive just"
                                    + " keep kept know last least less let like little long look lot lots love"
                                    + " loved lovely made make makes many may maybe me mean might mine more"
                                    + " most much must my myself need needed needs never new next nice no"
                                    + " nobody none nor not nothing now of off often ok okay old on once one"
                                    + " only or other others our ours out over own people perhaps please put"
                                    + " quite rather really right said same saw say saying says see seem seen"
                                    + " she she's should shouldn't since so some somebody someone something"
                                    + " soon still stop such sure take taken tell than thank thanks that"
                                    + " that's the their theirs them then there there's these they they're"
                                    + " thing things think this those though through time times to told too"
                                    + " took try trying two under until up us use used very want wanted was"
                                    + " wasn't way we we're we've week weeks well went were weren't what when"
                                    + " where which while who whole why will wish with without won't work"
                                    + " would wouldn't x year years yes yet you your yours")
                            .split(" "));

    private PlainWords() {}

    static boolean has(String word) {
        return word.length() < 3 || ALL.contains(word);
    }
}
