/** Tests of decisions by people. */
@NullMarked
package org.parentvoice.themes.review;

import org.jspecify.annotations.NullMarked;
