/** The public address, which alone decides what the gateway is called. */
@NullMarked
package org.parentvoice.gateway.address;

import org.jspecify.annotations.NullMarked;
