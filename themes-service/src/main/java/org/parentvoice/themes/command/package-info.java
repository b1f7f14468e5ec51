/** The commands of the jar that need no broker and no database. */
@NullMarked
package org.parentvoice.themes.command;

import org.jspecify.annotations.NullMarked;
