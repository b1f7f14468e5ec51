/**
 * Holds alert rules, dashboard and scrape configuration to the metrics that the services publish.
 */
@NullMarked
package org.parentvoice.observability;

import org.jspecify.annotations.NullMarked;
