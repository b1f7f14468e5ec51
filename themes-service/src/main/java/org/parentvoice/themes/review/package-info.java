/** What coordinators do with themed feedback: look at it and put it right. */
@NullMarked
package org.parentvoice.themes.review;

import org.jspecify.annotations.NullMarked;
