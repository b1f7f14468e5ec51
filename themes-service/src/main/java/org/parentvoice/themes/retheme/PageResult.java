package org.parentvoice.themes.retheme;

/** What became of the feedback of one page. */
record PageResult(int changed, int unchanged, int keptHuman, int gone) {

    int done() {
        return changed + unchanged + keptHuman + gone;
    }
}
