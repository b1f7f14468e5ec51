@NullMarked
package org.parentvoice.notify.bounce;

import org.jspecify.annotations.NullMarked;
