/** Starting a service: its name, its configuration file, its defaults. */
@NullMarked
package org.parentvoice.kit.app;

import org.jspecify.annotations.NullMarked;
