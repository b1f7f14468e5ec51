/** A Kafka broker inside the process. */
@NullMarked
package org.parentvoice.local.kafka;

import org.jspecify.annotations.NullMarked;
