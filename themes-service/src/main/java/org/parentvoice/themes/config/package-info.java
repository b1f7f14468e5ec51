/** Beans of the service: who may call what, the classifier, the indexes, the consumer. */
@NullMarked
package org.parentvoice.themes.config;

import org.jspecify.annotations.NullMarked;
