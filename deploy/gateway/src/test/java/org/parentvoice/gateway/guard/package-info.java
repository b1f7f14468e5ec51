@NullMarked
package org.parentvoice.gateway.guard;

import org.jspecify.annotations.NullMarked;
