/** Takes in what families say, takes private details out, and publishes it. */
@NullMarked
package org.parentvoice.intake;

import org.jspecify.annotations.NullMarked;
