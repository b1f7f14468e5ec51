@NullMarked
package org.parentvoice.notify.subscription;

import org.jspecify.annotations.NullMarked;
