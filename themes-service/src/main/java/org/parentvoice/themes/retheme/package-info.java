/**
 * Looks again at feedback that is there, with the model and the themes of today. What a person
 * decided stays.
 */
@NullMarked
package org.parentvoice.themes.retheme;

import org.jspecify.annotations.NullMarked;
