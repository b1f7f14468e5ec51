@NullMarked
package org.parentvoice.notify.proof;

import org.jspecify.annotations.NullMarked;
