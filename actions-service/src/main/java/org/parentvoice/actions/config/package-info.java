/** Beans, topics, indexes and who may do what. */
@NullMarked
package org.parentvoice.actions.config;

import org.jspecify.annotations.NullMarked;
