@NullMarked
package org.parentvoice.notify.letter;

import org.jspecify.annotations.NullMarked;
