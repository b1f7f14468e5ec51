@NullMarked
package org.parentvoice.gateway.testing;

import org.jspecify.annotations.NullMarked;
