/** The coordinators' page about their forum's themes, and about looking again at feedback. */
@NullMarked
package org.parentvoice.themes.themedesk;

import org.jspecify.annotations.NullMarked;
