/** Says back how many families were told, and checks that nobody was forgotten. */
@NullMarked
package org.parentvoice.notify.proof;

import org.jspecify.annotations.NullMarked;
