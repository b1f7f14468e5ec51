@NullMarked
package org.parentvoice.themes.forumset;

import org.jspecify.annotations.NullMarked;
