/** CloudEvents 1.0 in Kafka's binary mode: what a service publishes, and how. */
@NullMarked
package org.parentvoice.kit.events;

import org.jspecify.annotations.NullMarked;
