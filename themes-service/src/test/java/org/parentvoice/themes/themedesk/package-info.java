@NullMarked
package org.parentvoice.themes.themedesk;

import org.jspecify.annotations.NullMarked;
