/**
 * A forum's own part of the theme set: what it switches off, words differently and adds, in
 * numbered versions; and the sorting of its feedback by what is in force.
 */
@NullMarked
package org.parentvoice.themes.forumset;

import org.jspecify.annotations.NullMarked;
