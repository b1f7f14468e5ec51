/** Beans of the service: who may call what, the built-in theme set, the indexes. */
@NullMarked
package org.parentvoice.themes.config;

import org.jspecify.annotations.NullMarked;
