@NullMarked
package org.parentvoice.gateway.address;

import org.jspecify.annotations.NullMarked;
