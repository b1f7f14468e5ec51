/** The coordinators' pages: the review queue, the list, and one piece of feedback. */
@NullMarked
package org.parentvoice.themes.desk;

import org.jspecify.annotations.NullMarked;
